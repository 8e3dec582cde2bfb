// 頁の字体と見た目。画面の下見と紙が同じになるよう、どちらもこれを読む。
import '@fontsource/biz-udpgothic/400.css';
import '@fontsource/biz-udpgothic/700.css';
import './handout.css';
import './figures.css';
import './states.css';
import './records.css';
import './tables.css';
