import { describe, expect, it } from 'vitest';
import { isPublicAddress } from '../../src/intake/fetch/address.ts';
import { openIntake } from '../../src/intake/index.ts';
import { codeOf } from './support.ts';

const PUBLIC = ['8.8.8.8', '93.184.216.34', '2606:4700::1111', '::ffff:8.8.8.8'];
const NOT = [
  ...[
    '0.0.0.0',
    '0.1.2.3',
    '10.0.0.1',
    '100.64.0.1',
    '127.0.0.1',
    '127.255.255.254',
    '169.254.169.254',
    '168.63.129.16',
  ],
  ...['172.16.0.1', '192.168.1.1', '192.0.0.8', '192.0.2.1', '198.18.0.1', '198.51.100.1', '203.0.113.9'],
  ...['192.88.99.1', '224.0.0.1', '240.0.0.1', '255.255.255.255'],
  ...['::', '::1', '::7f00:1', '::ffff:127.0.0.1', '::ffff:a9fe:a9fe', 'fe80::1', 'fe80::1%eth0', 'fec0::1'],
  ...['fc00::1', 'fd00:ec2::254', 'ff02::1', '64:ff9b::7f00:1', '64:ff9b:1::1', '2002:7f00:1::', '2001::1'],
  ...['2001:db8::1', '100::1', '4000::1', '5f00::1', '', 'localhost', '999.1.1.1'],
];

describe('isPublicAddress', () => {
  it.each(PUBLIC)('takes %s', (address) => expect(isPublicAddress(address)).toBe(true));
  it.each(NOT)('refuses %j', (address) => expect(isPublicAddress(address)).toBe(false));
});

describe('an address that may not be fetched', () => {
  const resolve = async (host: string): Promise<string[]> =>
    host === 'mixed.example' ? ['8.8.8.8', '10.0.0.1'] : ['::1'];
  const { fetchArticle } = openIntake({ resolve });

  it.each([
    ['http://127.0.0.1/', 'url_not_allowed'],
    ['http://2130706433/', 'url_not_allowed'],
    ['http://0x7f.1/', 'url_not_allowed'],
    ['http://0177.0.0.1/', 'url_not_allowed'],
    ['http://127.1/', 'url_not_allowed'],
    ['http://①②⑦.0.0.1/', 'url_not_allowed'],
    ['http://0/', 'url_not_allowed'],
    ['http://[::1]/', 'url_not_allowed'],
    ['http://[::ffff:127.0.0.1]/', 'url_not_allowed'],
    ['http://[64:ff9b::7f00:1]/', 'url_not_allowed'],
    ['http://169.254.169.254/latest/meta-data/', 'url_not_allowed'],
    ['http://localhost/', 'url_not_allowed'],
    ['http://mixed.example/', 'url_not_allowed'],
    ['https://news.example/', 'url_not_allowed'],
    ['http://news.example:22/', 'url_not_allowed'],
    ['http://user:word@news.example/', 'url_not_allowed'],
    ['file:///etc/hosts', 'url_not_allowed'],
    ['javascript:alert(1)', 'url_not_allowed'],
    ['news.example/talks', 'url_malformed'],
    ['', 'url_malformed'],
  ])('%s is %s', async (url, code) => expect(await codeOf(fetchArticle(url))).toBe(code));
});
