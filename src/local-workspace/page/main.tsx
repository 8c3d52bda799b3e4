import { createRoot } from 'react-dom/client';
import 'slack-blocks-to-jsx/dist/style.css';
import './style/style.css';
import { Workspace } from './workspace.tsx';

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<Workspace />);
