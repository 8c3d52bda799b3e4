import type { Poster } from '../../digest/poster.ts';
import { sayNews, sayTrouble } from '../../feeds/say.ts';
import type { Teller } from '../../feeds/tell.ts';
import type { NewsFeed, UntoldNews } from '../../store/news.ts';
import { actions, button } from '../kit/buttons.ts';
import type { Message } from '../kit/message.ts';
import { escapeMrkdwn, plain } from '../kit/mrkdwn.ts';
import { section } from '../kit/sections.ts';
