/**
 * How automatic answers announce themselves, in the languages our buyers write. Data only: `auto-reply.ts` and
 * `left-company.ts` read it. Words are matched without regard to case.
 */
const list = (words: string) => words.trim().split(/,\s+/);

/** What a server puts before the subject it answers: enough by itself. */
export const autoReplySubjects = list(`
  auto(?:matic|mated|matisch|matische)?[- ]?(?:reply|response|answer|antwort), autoreply, auto-?responder,
  automatische? (?:antwort|e-mail-antwort|beantwortung|antwoord), automatisch antwoord, réponse automatique,
  respuesta automática, resposta automática, risposta automatica, autosvar, automatiskt? svar,
  automaattinen vastaus, automatyczna odpowiedź, odpowiedź automatyczna, automatická odpověď,
  automatická odpoveď, samodejni odgovor, automatski odgovor, automatikus válasz, răspuns automat,
  otomatik (?:yanıt|cevap), αυτόματη απάντηση, автоответ, автоматический ответ, автоматична відповідь,
  trả lời tự động, balasan otomatis, 自动(?:回复|答复), 自動(?:回覆|返信|応答), 자동 ?(?:회신|응답|답장),
  תשובה אוטומטית, مجیب خودکار, رد تلقائي, out[- ]of[- ](?:the )?office(?: (?:auto)?-?reply| notice| message)?(?=\\s*(?:[:(–-]|$)),
  ooo(?=\\s*(?:[:(–-]|$)), abwesenheits(?:notiz|nachricht|meldung|info), abwesenheitsassistent, message d.absence,
  absence du bureau, mensaje de ausencia, afwezigheids(?:bericht|melding|assistent), frånvaromeddelande, fraværsbesked,
  poissaoloviesti, vacation (?:reply|message|response|notice), holiday notice
`);

/** Subjects people write too: the text has to say it as well. */
export const awaySubjects = list(`
  out of (?:the )?office, ooo, away, absence, absent, on (?:vacation|holiday|leave|annual leave|parental leave), vacation,
  holiday, annual leave, maternity leave, paternity leave, abwesend, abwesenheit, nicht im (?:büro|haus), urlaub, im urlaub,
  ich bin (?:im urlaub|abwesend|nicht), en congés?, congés, absente?, vacances, fuera de (?:la )?oficina, ausencia, de vacaciones,
  vacaciones, fora do escritório, ausente, ausência, de férias, férias, fuori ufficio, assente, assenza, in ferie,
  afwezig, afwezigheid, met vakantie, vakantie, niet aanwezig, semester, frånvarande, på ferie, ferie,
  fravær, ikke på kontoret, lomalla, poissa, urlop, nieobecność, nieobecny, dovolená, mimo kancelář, szabadság,
  házon kívül, concediu, izin, ofis dışı, tatil, отпуск, нет на месте, отсутствие, відпустка, 休假, 外出, 不在, 休暇,
  부재, 휴가
`);

/** What one who is away says. */
export const awayPhrases = list(`
  (?:i am|i.m|i will be|i.ll be|we are|is|am) (?:\\w+ )?(?:out of (?:the |my )?office|out of town|out on \\w+|ooo),
  (?:on|for) (?:\\w+ )?(?:annual|parental|sick|maternity|paternity|medical)? ?(?:leave|vacation|holidays?)(?! (?:plan|season)),
  away from (?:the office|my desk|my email|work), (?:currently|presently) away, (?:limited|no|intermittent) access to (?:my )?(?:e-?mails?|mail),
  will (?:reply|respond|answer|get back|be back)\\b.{0,40}\\b(?:when|upon|on|as soon as|after) (?:i|my|we) re?turn, (?:upon|on) my return,
  nicht im (?:büro|hause?|dienst), (?:im|in) urlaub, (?:derzeit|aktuell|momentan|zurzeit|zur zeit|bis) .{0,30}(?:abwesend|nicht erreichbar),
  bin ich (?:abwesend|nicht), außer haus, in elternzeit, nach meiner rückkehr, keinen zugriff auf meine (?:e-)?mails,
  (?:suis|serai|est) (?:actuellement |en ce moment )?(?:absent|en (?:congé|vacances|déplacement)), de retour (?:le|au bureau),
  à mon retour, estoy (?:\\S+ )?(?:fuera|de vacaciones|ausente), (?:estaré|me encuentro) (?:fuera|de vacaciones|ausente),
  a mi (?:regreso|vuelta), (?:estou|estarei|encontro-me) (?:\\S+ )?(?:fora|de férias|em férias|ausente), no meu (?:retorno|regresso),
  (?:sono|sarò) (?:\\S+ )?(?:fuori|assente|in ferie), al mio (?:rientro|ritorno), (?:ben|ik ben) .{0,30}(?:afwezig|niet aanwezig|met vakantie|op vakantie),
  niet op kantoor, bij mijn terugkomst, (?:är|på) (?:semester|föräldraledig|tjänsteresa), åter på kontoret, inte på kontoret,
  (?:er|holder) .{0,20}(?:ferie|ikke på kontoret), tilbake på kontoret, tilbage på kontoret, olen (?:lomalla|poissa|vapaalla),
  (?:jestem|będę|przebywam) .{0,20}(?:nieobecn|na urlopie|poza biurem), jsem .{0,20}(?:mimo kancelář|na dovolené),
  (?:čerpám|mám) dovolenou, szabadságon vagyok, házon kívül, sunt (?:în|in) concediu, (?:izinde|tatilde|ofis dışında)y(?:im|ım),
  (?:я )?(?:в|нахожусь в) (?:отпуске|командировке), отсутствую, (?:у|перебуваю у) відпустці, 休假, 不在办公室, 外出, 不在にして, 休暇,
  부재중, 휴가
`);

/** The writer's own automatic word that nobody of that name works there any more. */
export const leftPhrases = list(`
  no longer (?:with|works?|working|employed|at|part of|an employee), (?:has|have|i.ve|.ve) (?:since |now |recently )?left (?:the|our|my|\\S+ ?(?:gmbh|inc|ltd|llc)?)(?: company| organi[sz]ation| firm| business|\\.|,|$),
  (?:has|have) moved on(?: from)?, my last (?:working )?day (?:was|at), (?:retired|has retired) (?:from|as of|on), (?:is|am) not (?:working|employed) (?:here|at|with|for) .{0,40}(?:anymore|any more|any longer),
  nicht mehr (?:bei|für|im unternehmen|in unserem|tätig|beschäftigt|mitarbeiter), (?:hat|habe) (?:das unternehmen|die firma|uns|.{0,40}) verlassen,
  ausgeschieden, ne (?:fait|fais) plus partie, ne travaille plus, (?:a|ai) quitté (?:la société|l.entreprise|ses fonctions|le groupe|notre|.{0,30}),
  ya no (?:trabaja|trabajo|forma parte|formo parte|labora|labor[oa]), ha dejado (?:la empresa|de trabajar|nuestra),
  não (?:trabalha|trabalho|faz|faço) mais, já não (?:trabalha|trabalho|faz parte), deixou a empresa, desligou-se da empresa,
  non (?:lavora|lavoro|fa|faccio) più, ha lasciato (?:l.azienda|la società), niet (?:meer|langer) (?:werkzaam|in dienst),
  werk(?:t)? niet (?:meer|langer), uit dienst, (?:har )?slutat (?:på|hos|sin), (?:arbetar|jobbar) inte längre, har (?:sluttet|forladt),
  (?:arbejder|jobber) ikke (?:længere|lenger), ikke (?:længere|lenger) (?:ansat|ansatt), ei ole enää, en ole enää, ei työskentele enää,
  (?:już )?nie pracuj[eę](?: już)?, již nepracuj[ei], (?:už|uz) nepracuj[ei], már nem dolgoz(?:ik|om), nu mai lucreaz[ăa],
  artık (?:.{0,30})çalışm(?:ıyor|amakta), больше не работа(?:ет|ю), більше не працю[єю], 已离职, 已離職, 退職(?:し|いた), 퇴사
`);
