import { anyOf } from "./phrases.ts";

/** From whom reports come: the beginning of an address or name. */
export const reportSenders = new RegExp(
  `^(${
    anyOf([
      /mailer-?daemon|postmaster|mail-?daemon|mdaemon|double-bounce|bounces?(-notification)?/,
      /mail\.delivery\.system|delivery|mail deliver(y|y? (sub)?system)|mail delivery/,
      /mailer daemon|system administrator|content-filter|microsoft (exchange|outlook)/,
      /internet mail delivery|the post office|auto-?responder/,
    ]).source
  })\\b`,
  "i",
);

export const reportSubjects = anyOf([
  /undeliver(ed|able)|failed (delivery|mail)/,
  /deliver(y|ies) (fail(ed|ure|ure notice)?|problem|error|report|incomplete|impossible)/,
  /(delivery|mail) status( notification)?|delivery (has|to) (been )?(failed|delayed)/,
  /returned (mail|to sender)|mail (delivery|system) (failed|error|failure|problem)/,
  /mail could not be|failure (notice|notification|to deliver)|failure notice/,
  /message (not|was not|could not|is not|has not been) (be )?deliver(ed|able)/,
  /(message|mail) (undeliverable|delivery has failed|delayed|rejected)/,
  /could(n.t| not) be delivered|considered unsolicited|unzustellbar|nicht zugestellt/,
  /(nicht|un)[ -]?zustellbar|zustellung fehlgeschlagen|unable to deliver|non[- ]?delivery/,
  /notification d.(état|échec)|warning: (message|could not send)|postmaster notify/,
  /mail system error|return(ing|ed) (message|mail) to sender|rejected:/,
  /delivery reports? about your e-?mail|(mail|message) non remis|échec de la remise/,
  /no se puede entregar|no entregado|devuelto|não (foi )?entregue|devolvid|non recapitabile/,
  /mancata consegna|onbestelbaar|kan niet worden (af)?geleverd|niedoręczon|не доставлен/,
  /недоставлен|配信(不能|エラー|できません)|退信|エラー通知|投递失败|系统退信|エラー通知|送信(できません|エラー)/,
]);

/** What their text begins with. */
export const reportOpenings = anyOf([
  /could not be delivered|couldn.t be delivered|was not delivered|wasn.t delivered/,
  /were not delivered|not be delivered|cannot be delivered|unable to deliver/,
  /wasn.t able to deliver|error (has )?occurred while (attempting|trying) to deliver/,
  /did not reach the following|delivery (to the following|has failed|failed)/,
  /following address(es)? (had|failed)/,
  /had (permanent|transient|delivery|non-) ?(fatal )?(errors|problems)/,
  /transcript of session|message was undeliverable|has not yet been delivered/,
  /undeliverable (to|mail|message)|was not relayed|could not (be )?sen[dt]/,
  /failed to deliver|returned to sender|delivery status notification|failure reasons/,
  /not a? ?member of this mailing list|you are not (a )?member|送信できませんでした|配信できません/,
  /konnte nicht (zugestellt|ausgeliefert)|nicht zugestellt werden/,
  /n.a pas pu être (remis|livré|délivré)|no (se )?(ha podido|pudo) (ser )?entrega/,
  /não (pôde|foi possível) (ser )?entreg/,
  /non (è stato possibile|ha potuto) (consegna|recapita)/,
]);

/** The line after which a report quotes the mail it is about. */
export const copyBegins = new RegExp(
  `^[\\s>*=_.-]*(${
    anyOf([
      /this is a copy of|the header of the original/,
      /(the )?original (message|mail)( (text|headers?|info|data|attached|is (below|attached)|follows)\b|\s*[-=:_*]*\s*$)/,
      /returned (message|mail)\b|unsent message|(the )?message header|below this line/,
      /below is a copy|enclosed is a copy|(a |the )?copy of (the|your)|undelivered message/,
      /your (original )?(message|mail) (follows|reads|text|header)/,
      /(message )?headers? (of (your|the) (original )?(message|mail)|follow)|non-delivered mail/,
      /bounced e-?mail|message details:|additional information|original mail info/,
      /start of (the )?(returned|original)|forwarded (message|mail)/,
      /text of (your|the) (message|mail)/,
      /the (first|following) .{0,40}(lines of|is the) (your |the )?(message|original)/,
    ]).source
  })`,
  "i",
);
