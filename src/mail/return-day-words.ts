/**
 * How people say until when they are away. Data only: `return-day.ts` reads it. Words are matched without regard to
 * case, those of `before…` ahead of the day, those of `after…` behind it, in one sentence.
 */
const list = (words: string) => words.trim().split(/,\s+/);

/** They are back that day. */
export const beforeReturn = list(`
  back, return(?:ing|s)?, resume, wieder, zurück, rückkehr, retour, reviens, reprends, regres(?:o|aré|so|sarei|sando), vuelta, vuelvo,
  volver[ée], retorn(?:o|arei|ando|aré), volt(?:o|arei|ando), rientr(?:o|erò|ando), torn(?:o|erò|ando), ritorno, terug, weer aanwezig,
  tillbaka, åter, tilbage, tilbake, palaan, takaisin, wracam, powrót, wrócę, zpět, vrátím, návrat, visszatér\\S*, revin, întorc,
  вернусь, возвращаюсь, буду, повернусь, επιστρέφω, επιστροφή, dön\\S*, 返回, 回来, 回來, 戻, 復帰, 복귀
`);
export const afterReturn = list(`
  wieder, zurück, erreichbar, zpět, döneceğim, dönüyorum, dönüş, 返回, 回来, 回來, 戻り, 出社, 復帰, 복귀, terug, tilbage, tilbake, tillbaka
`);

/** They are away until then. */
export const beforeUntil = list(`
  until, till, til, through, thru, to, bis(?: zum| einschließlich)?, jusqu.(?:au|à)?, hasta(?: el)?, até(?: o dia| o| ao| dia)?, fino (?:al|a),
  sino al, tot(?: en met)?, t/m, t\\.o\\.m\\., tom, till och med, til og med, do, po, до, по, μέχρι, până (?:pe|la|în), al, au, 直到, 至, 到
`);
export const afterUntil = list(`
  asti, saakka, kadar, tarihine kadar, -?ig, まで, 까지, 为止, 為止
`);

/** A word for a day counted from the mail's own. */
export const tomorrowWords = list(`
  tomorrow, morgen, demain, mañana, amanhã, domani, imorgon, i morgen, huomenna, jutro, zítra, завтра, yarın, 明天, 明日, 내일
`);

/** From Monday on; as whole words. */
export const weekdays: readonly (readonly string[])[] = [
  list(
    "monday, montag, lundi, lunes, segunda-feira, lunedì, maandag, måndag, mandag, maanantaina, poniedziałek, pondělí, понедельник, pazartesi",
  ),
  list(
    "tuesday, dienstag, mardi, martes, terça-feira, martedì, dinsdag, tisdag, tirsdag, tiistaina, wtorek, úterý, вторник, salı",
  ),
  list(
    "wednesday, mittwoch, mercredi, miércoles, quarta-feira, mercoledì, woensdag, onsdag, keskiviikkona, środę, środa, středu, středa, среду, çarşamba",
  ),
  list(
    "thursday, donnerstag, jeudi, jueves, quinta-feira, giovedì, donderdag, torsdag, torstaina, czwartek, čtvrtek, четверг, perşembe",
  ),
  list(
    "friday, freitag, vendredi, viernes, sexta-feira, venerdì, vrijdag, fredag, perjantaina, piątek, pátek, пятницу, cuma",
  ),
  list(
    "saturday, samstag, samedi, sábado, sabato, zaterdag, lördag, lørdag, lauantaina, sobotę, sobotu, субботу, cumartesi",
  ),
  list(
    "sunday, sonntag, dimanche, domingo, domenica, zondag, söndag, søndag, sunnuntaina, niedzielę, neděli, воскресенье, pazar",
  ),
];

/** From January on; how their names begin. */
export const months: readonly (readonly string[])[] = [
  list("jan, jän, ener, gennai, led(?:n|en), stycz, tammi, янв, січ, ocak, ιαν, ianuar"),
  list("feb, fév, fev, únor, lut, helmi, фев, лют, şub, φεβ"),
  list("mar, mär, mrz, mrt, maart, maalis, břez, бер, мар, márc, μαρ, μάρ"),
  list("apr, avr, abr, dub(?:na|en), kwie, huhti, апр, квіт, nisan, ápr, απρ"),
  list("may, mai, magg, maj, mei, květ, touko, май, мая, трав, máj, μαΐ, μάι"),
  list("jun, juin, giug, červ(?:na|en$), czerw, kesä, июн, черв, haziran, jún, ιουν"),
  list("jul, juil, lugl, července?, lip(?:ca|iec), heinä, июл, лип, temm, júl, ιουλ"),
  list("aug, aoû, aout, agos, srp(?:na|en), sierp, elok, авг, серп, ağu, αυγ"),
  list("sep, set, září, wrze, syys, сен, вер, eylül, szep, σεπ"),
  list("oct, okt, outub, ott, říj, paźdz, loka, окт, жов, ekim, οκτ"),
  list("nov, listop, marras, ноя, лист, kasım, νοε"),
  list("dec, dez, déc, dic, prosin, grud, joulu, дек, груд, aral, δεκ"),
];
