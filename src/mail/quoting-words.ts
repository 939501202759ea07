/**
 * What mail programs write around the mail they quote, in the languages our buyers write. Data only: `quote-starts.ts`
 * reads it. Words are matched without regard to case.
 */

const list = (words: string) => words.trim().split(/,\s+/);

/** "…, Jane Doe wrote:" */
export const wroteVerbs = list(`
  wrote, writes, sent, said, schrieb(?: am)?, schreef, (?:het volgende )?geschreven, a écrit, escribió,
  escreveu, ha scritto, va escriure, a scris, skrev(?: følgende)?, skrifaði, kirjoitti, kirjutas,
  napisał(?:a|\\(a\\))?, pisze, napsal(?:a|\\(a\\))?, napísal(?:a|\\(a\\))?, je napisal(?:a|\\(a\\))?,
  (?:je )?napisao(?:/la)?, írta, ezt írta(?: \\(időpont:.*\\))?, yazdı, şunu yazdı, έγραψε,
  написал(?:а|\\(а\\))?, пишет, пише, написав(?:ла|\\(ла\\))?, написа, rakstīja, rašė, đã viết,
  menulis, เขียน(?:ว่า)?, 写道, 寫道, のメール, が書きました, 님이 작성, 작성, כתב(?:ה)?, كتب
`);

/** How an attribution begins, when not with a date, a time or a weekday. */
export const attributionOpeners = list(`
  on, am, op, le, el, em, il, in data, il giorno, a, den, d\\., på, pe, pada, w dniu, dnia, dne, dňa,
  v, u, vào, στις, на, în data, la, at, message du, sent from, בתאריך, في, เมื่อ
`);

export const weekdayWords = list(`
  mon(?:day)?, tue(?:s|sday)?, wed(?:nesday)?, thu(?:r|rs|rsday)?, fri(?:day)?, sat(?:urday)?,
  sun(?:day)?,
  montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|mo|di|mi|do|fr|sa|so,
  lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lun|mar|mer|jeu|ven|sam|dim,
  lunes|martes|miércoles|jueves|viernes|sábado|domingo|mié|jue|vie|sáb|dom,
  segunda|terça|quarta|quinta|sexta|seg|ter|qua|qui|sex,
  lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|gio,
  maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|ma|wo|vr|za|zo,
  måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|mån|tis|ons|tors|tor|fre|lör|sön,
  mandag|tirsdag|lørdag|søndag|man|tir|lør|søn,
  maanantai|tiistai|keskiviikko|torstai|perjantai|lauantai|sunnuntai|ti|ke|to|la|su,
  poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela|pon|wt|śr|czw|pt|sob|ndz,
  pondělí|úterý|středa|čtvrtek|pátek|neděle|po|út|st|čt|pá|so|ne,
  hétfő|kedd|szerda|csütörtök|péntek|szombat|vasárnap,
  пн|вт|ср|чт|пт|сб|вс|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье
`);

/** The lines of the block that Outlook and its kin put above the mail they quote, by what each line tells. */
export const headerLabels = {
  from: list(`
  from, von, absender, de, expéditeur, da, mittente, remitente, remetente, van, afzender, från,
  avsändare, fra, afsender, avsender, lähettäjä, od, nadawca, odesílatel, feladó, de la, kimden,
  gönderen, από, от, отправитель, від, từ, dari, 发件人, 寄件者, 寄件人, 差出人, 보낸 사람, 보낸사람, מאת, من, จาก
`),
  date: list(`
  sent, date, sent at, sent on, gesendet, gesendet am, datum, envoyé, envoyé le, message du, enviado,
  enviado el, enviado em, enviada em, enviada, fecha, data, inviato, data invio, verzonden, skickat,
  sendt, dato, lähetetty, päivämäärä, päiväys, wysłano, wysłane, odesláno, odoslané, poslano, elküldve,
  küldve, dátum, trimis, gönderildi, gönderme tarihi, gönderilme tarihi, tarih, στάλθηκε, ημερομηνία,
  отправлено, дата, надіслано, ngày, đã gửi, tanggal, terkirim, 发送时间, 发送日期, 日期, 寄件日期, 時間, 送信日時, 日付,
  보낸 날짜, 보낸날짜, 날짜, נשלח, תאריך, التاريخ, تم الإرسال, วันที่
`),
  to: list(`
  to, an, à, a, destinataire, destinatario, para, aan, till, til, vastaanottaja, do, komu, címzett,
  către, catre, kime, alıcı, προς, кому, đến, tới, kepada, ke, 收件人, 收件者, 宛先, 받는 사람, 받는사람, אל, إلى, ถึง
`),
  cc: list(`
  cc, bcc, cci, copie à, copia, kopie, kopia, kopi, kopio, dw, másolat, bilgi, κοιν, копия, копія, 抄送,
  副本, 참조, reply-to, antwort an, répondre à, responder a, importance, attachments
`),
  subject: list(`
  subject, betreff, betrifft, objet, sujet, asunto, assunto, oggetto, onderwerp, ämne, emne, aihe,
  otsikko, temat, předmět, predmet, zadeva, tárgy, subiect, konu, θέμα, тема, chủ đề, tiêu đề, subjek,
  perihal, 主题, 主旨, 件名, 제목, נושא, الموضوع, เรื่อง
`),
};

/** Between dashes, above the mail that is quoted. */
export const originalMessageWords = list(`
  original message, original e?-?mail, original appointment, original, reply message, replied message,
  previous message, in reply to, reply above this line, forwarded by .*,
  this is a copy of (?:the|your) message.*, urspr(?:ü|ue)ngliche (?:nachricht|mail|e-mail),
  original ?nachricht, antwort nachricht, ursprünglicher termin, message d.origine, message original,
  message initial, message précédent, mensaje original, mensagem original, messaggio originale,
  oorspronkelijk bericht, ursprungligt meddelande, oprindelig (?:meddelelse|besked),
  opprinnelig melding, alkuperäinen viesti, wiadomość oryginalna, oryginalna wiadomość,
  původní (?:zpráva|e-mail), pôvodná správa, izvorno sporočilo, eredeti üzenet, mesaj original,
  orijinal ileti, orijinal mesaj, αρχικό μήνυμα, исходное сообщение, оригинальное сообщение,
  первоначальное сообщение, початкове повідомлення, thư gốc, pesan asli, 原始邮件, 原始郵件, 原邮件, 元のメッセージ,
  원본 메시지, 원본메시지, הודעה מקורית, الرسالة الأصلية
`);

/** Above a mail passed on: what its sender wants read, so it stays. */
export const forwardWords = list(`
  forwarded message, begin forwarded message, weitergeleitete nachricht,
  anfang der weitergeleiteten nachricht, message transféré, début du message transféré,
  début du message réexpédié, mensaje reenviado, inicio del mensaje reenviado, mensagem encaminhada,
  mensagem reencaminhada, início da mensagem encaminhada, messaggio inoltrato,
  inizio messaggio inoltrato, doorgestuurd bericht, begin doorgestuurd bericht,
  vidarebefordrat (?:meddelande|brev|mejl), videresendt (?:meddelelse|melding|besked),
  edelleenlähetetty viesti, przekazana wiadomość, wiadomość przekazana dalej, přeposlaná zpráva,
  továbbított üzenet, iletilen ileti, yönlendirilen ileti, пересылаемое сообщение,
  перенаправленное сообщение, 转发的邮件, 転送されたメッセージ, 전달된 메시지
`);

/** The line a phone or a program adds below what was typed on it. */
export const sentFromWords = list(`
  sent from, sent via, sent with, sent by my, sent on the go, get outlook for, download outlook for,
  von meinem \\S+ gesendet, von (?:meinem )?\\S+(?: \\S+)? gesendet, gesendet von, gesendet mit,
  diese nachricht wurde von meinem, outlook für (?:ios|android) beziehen,
  envoyé (?:de|depuis|à partir d|avec|par), télécharger outlook pour, obtenir outlook pour,
  obtenez outlook pour, enviado desde, enviado do, enviado de, enviado a partir d,
  obtener outlook para, obter o outlook para, inviato da, ottieni outlook per,
  verstuurd (?:vanaf|via|met), verzonden (?:vanaf|met|via), outlook voor (?:ios|android) downloaden,
  skickat från, sendt fra, hent outlook, lähetetty, wysłane? z, wysłano z, odesláno z, poslané z,
  poslano z, küldve, trimis de pe, gönderildi, отправлено (?:с|из), надіслано з, στάλθηκε από,
  được gửi từ, dikirim dari, 发自我的, 從我的, iphoneから送信, 나의 \\S+에서 보냄
`);
