/**
 * As `opt-out-phrases.ts`, for languages that write no blanks between words or join them to others: parts of a sentence,
 * each gap bounded.
 */
export const joinedPhrases: readonly RegExp[] = [
  // Japanese
  /配信(を)?(停止|解除|中止|止め|とめ|やめ|不要)|(購読|メルマガ|メール(マガジン)?(の)?登録)(を)?(の)?(解除|停止|退会|中止)/u,
  /メール(の)?.{0,10}(停止し|停止を|止めて|やめて|不要です|いりません|要りません|送らないで|送ってこないで|お送りにならない|お控え|控えて|迷惑)/u,
  /(リスト|名簿|データベース|宛先|配信先|送信先|アドレス帳).{0,8}(削除|外して|除外|はずして|消して|抹消)/u,
  /(今後|もう|これ以上|二度と|一切).{0,20}(連絡|メール|営業|案内|送信|送付|電話|送って|ご提案).{0,14}(不要|しないで|なさらないで|ご遠慮|遠慮|お断り|控え|やめて|止めて|結構です|送らないで|いりません|要りません|しないよう|こないで|来ないで|くださらなくて)/u,
  /(連絡|勧誘|営業(メール|電話)?)(を|は|も)?.{0,4}(してこないで|しないで(?!.{0,6}(場合|前))|ご遠慮|お断り|やめてくだ|止めてくだ|やめろ)/u,
  /(私|当方|弊社|わたし)の?(メールアドレス|アドレス|個人情報|連絡先|情報).{0,10}(削除|消去|抹消|消して)|迷惑(メール)?です|うざい/u,
  // Chinese
  /退订|退訂|取消订阅|取消訂閱|拒收/u,
  /(不要|别|別|勿|请勿|請勿|不用|不必)再.{0,8}(给我|給我|联系|聯繫|聯絡|发|發|寄|打扰|打擾|骚扰|騷擾|来信|來信|打电话|打電話|推销|推銷)/u,
  /(不要|别|別|勿|请勿|請勿)(来|來)?(联系|聯繫|聯絡|打扰|打擾|骚扰|騷擾|烦|煩)(我|我们|我們|了)|别发了|別發了|不要發了|不要发了/u,
  /(停止|终止|終止)(再)?(向我|给我|給我|对我|對我)?.{0,4}(发送|發送|骚扰|騷擾|联系|聯繫|聯絡|邮件|郵件|打扰|打擾|推送|推销|推銷)/u,
  /不(想|愿|願|希望|要|需要|愿意|願意)?(再|继续|繼續)?(收到|接收|接到|收)(你|您|贵|貴|这|這|任何|此|更多|类|類)?.{0,10}(邮件|郵件|来信|來信|訊息|信息|广告|廣告|消息|推销|推銷|电话|電話|信件)/u,
  /(把|将|將|请将|請將|从|從).{0,14}(我|我的.{0,6}|名单|名單|列表|资料库|資料庫|数据库|數據庫).{0,10}(移除|删除|刪除|去掉|移出|剔除|删掉|刪掉)/u,
  /(移除|删除|刪除|删掉|刪掉)(掉)?我(的)?(邮箱|郵箱|信箱|联系方式|聯絡方式|邮件地址|郵件地址|资料|資料|信息|个人信息|個人資料|$|[，。,])/u,
  /(^|[，,。\s])(滚|滾)(開|开|蛋|吧|$|[！!，,])/u,
  // Korean
  /수신 ?거부|구독 ?(을 )?(취소|해지|중단)|수신 ?해지/u,
  /(명단|목록|리스트|메일링|데이터베이스|주소록).{0,8}(삭제|제외|빼)/u,
  /(더 ?이상|다시는|앞으로|이제|그만).{0,16}(연락|메일|이메일|보내|발송|전화).{0,10}(마세요|말아|하지|중단|원하지|않|주세요|마십시오|마)/u,
  /(연락|메일|이메일|스팸).{0,8}(하지 ?마|보내지 ?마|그만|중단|하지 ?말|보내지 ?말)|(제|내|저의) ?(이메일|메일|연락처|개인정보|정보).{0,8}(삭제|지워)|꺼져|귀찮게 ?하지/u,
  // Thai, Vietnamese
  /ยกเลิกการ(รับ|สมัคร|ติดตาม)|(อย่า|หยุด|ไม่ต้อง|เลิก).{0,6}(ส่ง|ติดต่อ|รบกวน|โทร).{0,20}(อีก|เมล|มาหา|ฉัน|ผม|เรา)|ลบ(ชื่อ|อีเมล|ข้อมูล).{0,10}(ออก|ฉัน|ผม)/u,
  /(hủy|huy) (đăng|đang|dang) k(ý|y)|(đung|dung|ngung|đưng|dưng|ngưng|xin đưng) .{0,16}(gui|lien he|goi|lam phien|gưi|lien hê)|(xoa|loai) .{0,4}(toi|email cua toi|ten toi) .{0,8}(khoi|ra khoi)/u,
  // Arabic, Persian, Hebrew
  /(إلغاء|الغاء|ألغ|الغ).{0,4}(الاشتراك|اشتراكي|اشتراكنا)|(توقف|توقفوا|كفوا|كف) عن.{0,6}(إرسال|ارسال|مراسل|الاتصال|إزعاج|ازعاج)|(لا|عدم).{0,3}(تراسل|ترسل|تتصل|تزعج|مراسل|إرسال).{0,24}(بعد|مرة أخرى|مجدد|ني|المزيد)|(أزل|احذف|إزالة|حذف|ازالة).{0,4}(ني|ونا|وني|نا|بريدي|اسمي|عنواني|بياناتي)|لا (أرغب|اريد|أريد|نرغب|نريد).{0,6}(استلام|تلقي|في تلقي|في استلام|استقبال|رسائل)/u,
  /لغو (اشتراک|عضویت)|(دیگر|لطفا دیگر).{0,16}(ایمیل|پیام|تماس|نامه).{0,8}(نفرست|نزن|ندهید|نگیر|نده)|(مرا|من را).{0,16}(حذف|خارج) کن/u,
  /(הסר|הסירו|תסירו|להסיר|הסירי|מחקו|תמחקו) (אותי|אותנו|את (המייל|הכתובת|השם|הפרטים))|(הפסיקו|תפסיקו|די) (לשלוח|להטריד|לפנות|למייל)|(אל|לא) ת(שלחו|פנו|תקשרו|טרידו).{0,12}(יותר|לי|אלי)|לא (מעוניין|מעוניינת|רוצה) (לקבל|שתשלחו|שתפנו)|בטל(ו)? (מינוי|רישום)/u,
  // Hindi
  /(मुझे|हमें).{0,24}(ईमेल|मेल|संदेश|संपर्क|कॉल).{0,8}(मत|न|ना) (भेज|कर)|सदस्यता (समाप्त|रद्द)|(सूची|लिस्ट) से.{0,10}(हटा|निकाल)|ईमेल भेजना बंद/u,
];

/** A reply of these words alone, or a sentence of its own, is a wish to be left alone. */
export const wholeCommands: ReadonlySet<string> = new Set(
  `stop|stopp|stop it|stop now|stop please|please stop|stop this|stop all|stopall|unsubscribe|unsubscribe me|unsubscribed|unsub|unsubscribe please|unsuscribe|unsubcribe|unsubscibe|remove|remove me|removal|remove please|please remove|opt out|optout|take me off|remove my email|no more|no more emails|no more mails|leave me alone|not interested stop|end|quit|cancel subscription|abmelden|austragen|abbestellen|stop bitte|bitte stoppen|desinscription|desabonnement|desabonner|desinscrire|se desabonner|se desinscrire|arret|arretez|arreter|arretez svp|baja|dar de baja|darme de baja|baja por favor|cancelar suscripcion|no mas correos|parar|pare|sair|remover|descadastrar|descadastro|cancelar inscricao|rimuovi|rimuovere|cancellami|cancellazione|disiscrizione|disiscrivimi|basta|uitschrijven|afmelden|avregistrera|avanmal|avsluta|afmeld|frameld|avmeld|avmelding|poista|lopeta|peruuta|seis|wypisz|rezygnuje|usun|odhlasit|odhlaste|odhlasit se|стоп|отписаться|отпишите|отписка|відписатися|відписка|dur|durdur|ret|iptal|停止|解除|退会|退订|退訂|td|滚|滾|수신거부|거부|해지|توقف|الغاء الاشتراك|הסר|leiratkozas|dezabonare|απεγγραφη`
    .split("|")
    .map((command) => command.normalize("NFC")),
);
