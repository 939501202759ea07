// Written by hand from general knowledge. A workspace adds its own; an entry there wins over an entry here.

/** Mailbox providers: an address there says nothing of its owner's company. */
export const freeMailDomains: readonly string[] = `
012.net.il 126.com 139.com 163.com 188.com 189.cn 1und1.de 21cn.com 263.net 9online.fr a1.net
absamail.co.za abv.bg accountant.com actrix.co.nz adam.com.au adinet.com.uy aim.com airmail.cc
airtelmail.in alice-dsl.net alice.de alice.it aliceadsl.fr aliyun.com ameritech.net amis.net angelfire.com
aol.co.uk aol.com aol.de aol.es aol.fr aol.it aol.jp aol.nl aol.se aon.at apollo.lv arcor.de arnet.com.ar
aruba.it asia.com atlanticbb.net atlas.cz atlas.sk att.net au.com autistici.org autograf.pl autorambler.ru
azet.sk bahnhof.se base.be bbox.fr belgacom.net bell.net bellsouth.net berlin.com bezeqint.net bigfoot.com
biglobe.ne.jp bigmir.net bigpond.com bigpond.net.au bk.ru blu.it bluewin.ch blueyonder.co.uk bol.com.br
bredband.net broadpark.no bsnl.in btconnect.com btinternet.com btopenworld.com buziaczek.pl c2i.net
cableone.net caiway.nl cantv.net caramail.com casema.nl cegetel.net centrum.cz centrum.sk centurylink.net
centurytel.net charter.net cheerful.com chef.com chello.at chello.nl citromail.hu ciudad.com.ar
clear.net.nz clicknet.ro clix.pt club-internet.fr cock.li cogeco.ca comcast.net comhem.se compuserve.com
compuserve.de consolidated.net consultant.com countermail.com cox.net criptext.com cs.com ctemplar.com
cytanet.com.cy dataone.in daum.net delfi.lv dion.ne.jp dir.bg directbox.com disroot.org docomo.ne.jp
doctor.com dodo.com.au dr.com drei.at duck.com e-kolay.net earthlink.net eastlink.ca eim.ae eircom.net
elisanet.fi email.com email.cz email.de email.it email.si email.ua embarqmail.com emirates.net.ae
empal.com engineer.com epost.no eresmas.com etb.net.co eunet.rs europe.com euskaltel.net ewe.net
ewetel.net excite.co.jp excite.com eyou.com ezweb.ne.jp fastmail.co.uk fastmail.com fastmail.de
fastmail.es fastmail.fm fastmail.fr fastmail.in fastmail.jp fastmail.net fastmail.org fastmail.to
fastmail.us fastwebnet.it fibertel.com.ar flash.net forthnet.gr foxmail.com free.fr freedom.nl freemail.de
freemail.gr freemail.hu freenet.de freeserve.co.uk frisurf.no frontier.com frontiernet.net gawab.com
gazeta.pl gbg.bg get2net.dk getmail.no giallo.it gibtelecom.net globo.com globomail.com glocalnet.net
gmail.com gmx.at gmx.biz gmx.ch gmx.co.uk gmx.com gmx.de gmx.es gmx.eu gmx.fr gmx.info gmx.it gmx.li
gmx.lu gmx.net gmx.org gmx.pt gmx.se gmx.tm gmx.us go.net.mt go2.pl goo.jp googlemail.com hanmail.net
hetnet.nl hey.com hinet.net hispeed.ch hkbn.net hol.gr home.nl home.ro hot.ee hotbox.ru hotmail.at
hotmail.be hotmail.ca hotmail.ch hotmail.cl hotmail.co.il hotmail.co.jp hotmail.co.kr hotmail.co.th
hotmail.co.uk hotmail.com hotmail.com.ar hotmail.com.au hotmail.com.br hotmail.com.tr hotmail.cz
hotmail.de hotmail.dk hotmail.es hotmail.fi hotmail.fr hotmail.gr hotmail.hu hotmail.it hotmail.lt
hotmail.lv hotmail.my hotmail.nl hotmail.no hotmail.ph hotmail.rs hotmail.se hotmail.sg hotmail.sk htp-
tel.de hughes.net hush.com hushmail.com hushmail.me i.softbank.jp i.ua iafrica.com icloud.com ig.com.br
iinet.net.au in.com in.gr iname.com inbox.com inbox.eu inbox.lt inbox.lv inbox.ru indamail.hu
indiatimes.com indigo.ie inet.hr infoseek.jp infovia.com.ar inode.at inorbit.com int.pl interia.eu
interia.pl internet.lu internet.ru internode.on.net inwind.it iol.ie iol.it iol.pt itelefonica.com.br
jazztel.es jubii.dk juno.com k.ro kabelmail.de kabsi.at kakao.com katamail.com keemail.me kimo.com
kolumbus.fi korea.com kpnmail.nl kpnplanet.nl lantic.net laposte.net latinmail.com lavabit.com lawyer.com
lenta.ru libero.it lineone.net list.ru live.at live.be live.ca live.ch live.cl live.cn live.co.kr
live.co.uk live.co.za live.com live.com.ar live.com.au live.com.mx live.com.my live.com.pt live.com.sg
live.de live.dk live.es live.fi live.fr live.hk live.ie live.in live.it live.jp live.nl live.no live.ru
live.se liwest.at london.com look.ca luukku.com lycos.co.kr lycos.com lycos.de lyse.net mac.com
madasafish.com magenta.de mail.bg mail.com mail.de mail.dk mail.ee mail.gr mail.ru mail.tele.dk
mail.telepac.pt mail.ua mailbox.org mailfence.com mailfence.net mailo.com mailo.de maktoob.com
maltanet.net mchsi.com me.com messagingengine.com meta.ua mindspring.com mixmail.com monaco.mc movistar.es
msn.com mts.net mundo-r.com munich.com mweb.co.za mynet.com myrambler.ru myself.com myyahoo.com narod.ru
nate.com naver.com nb.sympatico.ca net-c.fr net.hr netcabo.pt netcologne.de netcourrier.com neti.ee
netizen.com.ar netplus.ch netscape.com netscape.net netti.fi netvigator.com netvision.net.il netzero.com
netzero.net neuf.fr nifty.com noos.fr ns.sympatico.ca ntlworld.com numericable.be numericable.fr
nvbell.net o2.co.uk o2.pl o2mail.de o2online.de ocn.ne.jp ofir.dk oi.com.br ok.de one.lv onet.eu onet.pl
online.de online.ee online.nl online.no online.ua onlinehome.de ono.com onsbrabantnet.nl op.pl
open.telekom.rs optimum.net optinet.hr optonline.net optusnet.com.au orange.es orange.fr orange.net
orcon.net.nz osnanet.de otenet.gr outlook.at outlook.be outlook.cl outlook.co.id outlook.co.il
outlook.co.th outlook.com outlook.com.ar outlook.com.au outlook.com.br outlook.com.gr outlook.com.tr
outlook.com.vn outlook.cz outlook.de outlook.dk outlook.es outlook.fr outlook.hu outlook.ie outlook.in
outlook.it outlook.jp outlook.kr outlook.lv outlook.my outlook.ph outlook.pt outlook.sa outlook.sg
outlook.sk ozemail.com.au pacbell.net pacific.net.sg pandora.be paradise.net.nz paris.com passagen.se
passport.com pathfinder.gr pchome.com.tw peoplepc.com plala.or.jp planet.nl plus.com plusnet.com pm.me
pobox.sk pochta.ru poczta.fm poczta.onet.pl poczta.pl pop.com.br portugalmail.pt post.com post.cz post.sk
poste.it posteo.at posteo.ch posteo.de posteo.eu posteo.net posteo.org posteo.us pp.inet.fi primehome.com
primus.ca privaterelay.appleid.com prodigy.net prodigy.net.mx proton.me protonmail.ch protonmail.com
proximus.be pt.lu ptd.net ptt.rs q.com qip.ru qq.com quickline.ch quicknet.nl qwest.net r7.com rambler.ru
rcn.com rdslink.ro rediff.com rediffmail.com riseup.net ro.ru roadrunner.com rocketmail.com rogers.com
rr.com runbox.com safe-mail.net sapo.pt sasktel.net saudi.net.sa saunalahti.fi sbb.rs sbcglobal.net
scarlet.be sdf.org seed.net.tw seznam.cz sfr.fr shaw.ca sify.com simplelogin.com sina.cn sina.com
sinectis.com.ar singnet.com.sg siol.net skiff.com sky.com skynet.be slingshot.co.nz smart-mail.de snet.net
so-net.ne.jp softbank.ne.jp sohu.com sol.dk solcon.nl sparklight.net spectrum.net speedy.com.ar spoko.pl
spray.se starhub.net.sg starmedia.com startmail.com stofanet.dk streamyx.com suddenlink.net sunrise.ch
suomi24.fi supanet.com supereva.it superig.com.br superonline.com swbell.net swipnet.se swissonline.ch
sympatico.ca t-2.net t-online.de t-online.hu takas.lt talk21.com talktalk.net tdcadsl.dk tds.net
techie.com tele2.ch tele2.nl tele2.se telefonica.net telenet.be telfort.nl telia.com telkomsa.net
telus.net terra.cl terra.com terra.com.ar terra.com.br terra.com.co terra.com.mx terra.es tim.it tin.it
tiscali.co.uk tiscali.cz tiscali.fr tiscali.it tlen.pl tm.net.my tom.com tpg.com.au ttmail.com turk.net
tut.by tuta.com tuta.io tutamail.com tutanota.com tutanota.de twc.com ukr.net une.net.co unitybox.de
uol.com.br upcmail.nl usa.com usa.net utanet.at verizon.net versanet.de vfemail.net videotron.ca
vip.163.com vip.hr vip.qq.com vip.sina.com vipmail.hu virgilio.it virgin.net virginmedia.com vo.lu
vodafone.co.nz vodafone.de vodafone.es vodafone.ie vodafone.it vodafonemail.de vodamail.co.za voila.fr
volja.net vollbio.de volny.cz voo.be vp.pl vsnl.com vsnl.net vtr.net vtxmail.ch walla.co.il walla.com
wanadoo.es wanadoo.fr web.de webmail.co.za webspeed.dk welho.com westnet.com.au windowslive.com
windstream.net wippies.com wo.cn workmail.com wowway.com wp.pl writeme.com wxs.nl xmail.ru xs4all.nl
xtra.co.nz ya.com ya.ru yahoo.at yahoo.be yahoo.bg yahoo.ca yahoo.cl yahoo.cn yahoo.co.id yahoo.co.in
yahoo.co.jp yahoo.co.kr yahoo.co.nz yahoo.co.th yahoo.co.uk yahoo.co.za yahoo.com yahoo.com.ar
yahoo.com.au yahoo.com.br yahoo.com.cn yahoo.com.co yahoo.com.hk yahoo.com.mx yahoo.com.my yahoo.com.pe
yahoo.com.ph yahoo.com.sg yahoo.com.tr yahoo.com.tw yahoo.com.vn yahoo.cz yahoo.de yahoo.dk yahoo.ee
yahoo.es yahoo.fi yahoo.fr yahoo.gr yahoo.hr yahoo.hu yahoo.ie yahoo.in yahoo.it yahoo.lt yahoo.lv
yahoo.nl yahoo.no yahoo.pl yahoo.pt yahoo.ro yahoo.se yahoo.si yahoo.sk yandex.by yandex.com yandex.com.tr
yandex.kz yandex.ru yandex.ua yeah.net ymail.com youmail.dk zahav.net.il zeelandnet.nl ziggo.nl
zipmail.com.br zoho.com zoho.eu zoho.in zohomail.com zohomail.eu zohomail.in zonnet.nl zoznam.sk
`
  .trim()
  .split(/\s+/);

/** Addresses made to be used once. Never a company. */
export const throwAwayDomains: readonly string[] = `
027168.com 10mail.org 10minmail.com 10minutemail.co.uk 10minutemail.com 10minutemail.de 10minutemail.net
1secmail.com 1secmail.net 1secmail.org 20minutemail.com 20minutemail.it 30minutemail.com 33mail.com
abyssmail.com anonaddy.me anonbox.net anonymbox.com armyspy.com bccto.me boximail.com bugmenot.com
burnermail.io burnthespam.info byom.de chacuo.net clrmail.com cmail.club cool.fr.nf courriel.fr.nf
crazymailing.com cuvox.de dayrep.com deadaddress.com deadfake.cf despam.it devnullmail.com discard.email
discardmail.com discardmail.de disposableemailaddresses.com disposablemail.com dispostable.com dodgeit.com
dodgit.com dontreg.com dontsendmespam.de dpptd.com drdrb.net dropjar.com dropmail.me dump-email.info
dumpmail.de e4ward.com easytrashmail.com einrot.com einwegmail.de email-fake.com emailfake.com
emailnator.com emailondeck.com emailsensei.com emailtemporanea.com emailtemporario.com.br emailtmp.com
emltmp.com esiix.com eyepaste.com fake-mail.net fakeinbox.com fakemail.fr fakemail.net
fakemailgenerator.com fastacura.com filzmail.com fleckens.hu freundin.ru generator.email getairmail.com
getapet.net getnada.com getonemail.com gishpuppy.com great-host.in grr.la guerrillamail.biz
guerrillamail.com guerrillamail.de guerrillamail.info guerrillamail.net guerrillamail.org
guerrillamailblock.com gustr.com haltospam.com harakirimail.com hidemail.de hulapla.de icznn.com
ieatspam.eu imails.info inboxalias.com inboxbear.com inboxkitten.com incognitomail.com incognitomail.net
incognitomail.org instant-mail.de ipoo.org irish2me.com jetable.com jetable.fr.nf jetable.net jetable.org
jourrapide.com kasmail.com killmail.com killmail.net klzlk.com kurzepost.de kzccv.com laafd.com linshi-
email.com linshiyouxiang.net lookugly.com lroid.com luxusmail.org mail-temp.com mail-temporaire.fr
mail7.io mailbox92.biz mailcatch.com mailde.de maildrop.cc mailexpire.com mailforspam.com
mailfreeonline.com mailinater.com mailinator.com mailinator.net mailinator2.com mailmoat.com mailnesia.com
mailnull.com mailpoof.com mailsac.com mailtemp.info mailto.plus mailtothis.com mailzilla.com mailzilla.org
mega.zik.dj meltmail.com mierdamail.com minimail.eu.org mintemail.com minutemailbox.com moakt.cc moakt.co
moakt.com moakt.ws mohmal.com mohmal.im mohmal.in moncourrier.fr.nf monemail.fr.nf monmail.fr.nf
mt2015.com muell.email muellmail.com mvrht.com mvrht.net my10minutemail.com mytemp.email mytrashmail.com
nada.email nada.ltd nepwk.com nervmich.net nervtmich.net nobulk.com noclickemail.com nogmailspam.info
nomail.xl.cx nomail2me.com nospam.ze.tc notmailinator.com nowmymail.com nwytg.com objectmail.com
obobbo.com oneoffemail.com onewaymail.com opayq.com owlpic.com pokemail.net pookmail.com privy-mail.de
proxymail.eu punkass.com putthisinyourspamdatabase.com qiott.com quickinbox.com rcpt.at reallymymail.com
recode.me rhyta.com rteet.com rtrtr.com safersignup.de safetymail.info sandelf.de saynotospams.com
selfdestructingmail.com sendspamhere.com sharklasers.com shieldedmail.com shitmail.me shortmail.net
smailpro.com sneakemail.com sofort-mail.de sofortmail.de sogetthis.com soodonims.com spam.la spam.su
spam4.me spambog.com spambog.de spambog.ru spambox.us spamex.com spamfree24.de spamfree24.org
spamgourmet.com spamgourmet.net spamgourmet.org spamhole.com spaml.de spamspot.com speed.1s.fr
spoofmail.de squizzy.de supergreatmail.com superrito.com suremail.info tafmail.com tagyourself.com
teewars.org teleworm.us temp-mail.com temp-mail.io temp-mail.org temp-mail.ru tempail.com tempinbox.com
tempmail.com tempmail.de tempmail.it tempmail.net tempmail.ninja tempmail.plus tempmailaddress.com
tempmailo.com tempomail.fr temporary-mail.net temporaryemail.net temporarymail.com tempr.email
thankyou2010.com thisisnotmyrealemail.com throam.com throwaway.email throwawaymail.com tmail.ws tmails.net
tmpmail.net tmpmail.org tradermail.info trash-mail.at trash-mail.com trash-mail.de trashmail.com
trashmail.de trashmail.me trashmail.net trashmail.org trashmail.ws trbvm.com twinmail.de txcct.com
upliftnow.com veryrealemail.com viditag.com vjuum.com vomoto.com vpn.st wegwerf-email.de wegwerfadresse.de
wegwerfemail.de wegwerfmail.de wegwerfmail.net wegwerfmail.org whyspam.me willhackforfood.biz
winemaven.info wwjmp.com xagloo.com xemaps.com xents.com xmaily.com xojxe.com xoxy.net yep.it yoggm.com
yomail.info yopmail.com yopmail.fr yopmail.net yuurok.com zehnminutenmail.de zetmail.com zippymail.info
zoemail.net zoemail.org
`
  .trim()
  .split(/\s+/);
