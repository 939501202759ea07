/**
 * Where a telephone number may ring: the time zones of the places its first digits are given to, as far as an area code
 * tells. An area that spans two zones has both; where two references disagree about a country both are kept, for the
 * strictest holds. The first zone is where most live. Zones carry the names that `Intl` gives them.
 *
 * Source: the numbering plans as their administrations publish them (ITU-T E.164 national numbers; NANPA area code maps;
 * the plans of Anatel, ACMA, Rossvyaz, IFT and Kominfo), and the IANA time zone database for the zones of those areas.
 */
const table = `
America/Adak America/Anchorage America/Anguilla America/Antigua America/Barbados America/Boise America/Cayman America/Chicago America/Denver America/Dominica America/Edmonton America/Fort_Nelson America/Grand_Turk America/Grenada America/Halifax America/Jamaica America/Juneau America/Los_Angeles America/Lower_Princes America/Montserrat America/Nassau America/New_York America/North_Dakota/Center America/Phoenix America/Port_of_Spain America/Puerto_Rico America/Regina America/Santo_Domingo America/St_Johns America/St_Kitts America/St_Lucia America/St_Thomas America/St_Vincent America/Toronto America/Tortola America/Vancouver America/Winnipeg Atlantic/Bermuda Pacific/Guam Pacific/Honolulu Pacific/Pago_Pago Pacific/Saipan: 1
America/New_York: 1{201-203 207 212 215 220 223 227 229 234 239 240 248 252 260 267 269 272 276 283 301 302 304 305 313 315 317 321 324 326 329 330 332 336 339 347 351 352 363 380 386 401 404 407 410 412 413 419 434 436 440 443 445 463 465 470 472 475 478 484 502 508 513 516-518 526 540 548 551 557 561 567 570 571 582 585 586 603 607 609 610 614 616 617 624 631 640 645 646 656 667 678 679 680 681 686 703 704 706 716-718 724 727 728 732 734 740 743 754 757 762 765 770 771 772 774 781 786 787 802-804 810 813 814 821 826 828 835 838-840 843 845 848 854 856-865 878 904 908 910 912 914 917 919 929 934 937 939 941 943 947 948 954 959 973 978 980 984 989 276}
America/Chicago: 1{205 210 214 217 218 224 225 228 235 251 254 256 262 274 281 309 312 314 318 319 320 325 327 331 334 337 346 353 361 402 405 409 414 417 430 447 457 464 469 471 479 501 504 507 512 515 531 534 539 557 563 572 573 580 601 608 612 615 618 621 629 630 636 641 651 659 660 662 682 708 712 713 715 726 729 730 731 737 763 769 773 779 806 815 816 817 830 832 847 861 870 872 901 903 913 918 920 924 931 936 938 940 945 952 956 972 975 979 985}
America/Denver: 1{303 307 385 406 435 505 575 719 720 748 801 915 970 983}
America/Los_Angeles: 1{206 209 213 253 279 310 323 341 350 357 360 369 408 415 424 425 442 503 509 510 530 559 562 564 619 626 628 650 657 661 669 702 707 714 725 738 747 760 805 818 820 831 837 840 858 909 916 925 949 951 971}
America/Phoenix: 1{480 520 602 623}
America/Chicago America/New_York: 1{219 270 364 448 850}
America/New_York America/Chicago: 1{423 574 606 689 812 906 930}
America/Chicago America/Denver: 1{308 316 432 620 785}
America/Chicago America/Denver America/North_Dakota/Center: 1{605 701}
America/Boise America/Denver America/Los_Angeles: 1{208 986}
America/Los_Angeles America/Boise America/Denver: 1{458 541}
America/Los_Angeles America/Boise America/Denver: 1775
America/Phoenix America/Denver: 1928
America/Anchorage America/Adak America/Juneau Pacific/Honolulu: 1907
Pacific/Honolulu: 1808
America/Puerto_Rico: 1{787 939}
America/St_Thomas: 1340
Pacific/Guam: 1671
Pacific/Pago_Pago: 1684
Pacific/Saipan: 1670
America/Toronto: 1{226 249 263 289 343 354 365 382 416 437 438 450 468 514 519 548 579 581 613 647 683 705 742 753 819 873 905 942}
America/Halifax America/Toronto: 1{367 418}
America/Toronto America/Winnipeg: 1807
America/Winnipeg: 1{204 431 584}
America/Regina: 1{306 639}
America/Regina America/Winnipeg: 1474
America/Edmonton: 1{368 403 587 780 825}
America/Vancouver: 1{236 257 604 672 778}
America/Edmonton America/Fort_Nelson America/Vancouver: 1{236 250 257 672 778}
America/Halifax: 1{428 506 782 851 902}
America/St_Johns America/Halifax America/Puerto_Rico: 1{709 879}
America/Edmonton America/Regina America/Toronto America/Vancouver America/Winnipeg America/Whitehorse America/Fort_Nelson: 1867
America/Nassau: 1242
America/Barbados: 1246
America/Anguilla: 1264
America/Antigua: 1268
America/Tortola: 1284
America/Cayman: 1345
Atlantic/Bermuda: 1441
America/Grenada: 1473
America/Grand_Turk: 1649
America/Jamaica: 1{658 876}
America/Montserrat: 1664
America/Lower_Princes: 1721
America/St_Lucia: 1758
America/Dominica: 1767
America/St_Vincent: 1784
America/Santo_Domingo: 1{809 829 849}
America/Port_of_Spain: 1868
America/St_Kitts: 1869
Africa/Cairo: 20
Africa/Juba Africa/Nairobi: 211
Africa/Casablanca Africa/El_Aaiun Atlantic/Canary: 212
Africa/Algiers Europe/Paris: 213
Africa/Tunis: 216
Africa/Tripoli Europe/Bucharest: 218
Africa/Banjul: 220
Africa/Dakar: 221
Africa/Nouakchott: 222
Africa/Bamako: 223
Africa/Conakry: 224
Africa/Abidjan: 225
Africa/Ouagadougou: 226
Africa/Niamey: 227
Africa/Lome: 228
Africa/Porto-Novo: 229
Indian/Mauritius: 230
Africa/Monrovia Atlantic/Reykjavik: 231
Africa/Freetown: 232
Africa/Accra: 233
Africa/Lagos: 234
Africa/Ndjamena: 235
Africa/Bangui: 236
Africa/Douala: 237
Atlantic/Cape_Verde: 238
Africa/Sao_Tome: 239
Africa/Malabo: 240
Africa/Libreville: 241
Africa/Brazzaville: 242
Africa/Kinshasa Africa/Lubumbashi: 243
Africa/Kinshasa: 243{1 3-6}
Africa/Lubumbashi: 2432
Africa/Luanda: 244
Africa/Bissau Atlantic/Reykjavik: 245
Indian/Chagos: 246
Atlantic/St_Helena: 247 290
Indian/Mahe: 248
Africa/Khartoum: 249
Africa/Kigali: 250
Africa/Addis_Ababa: 251
Africa/Mogadishu: 252
Africa/Djibouti: 253
Africa/Nairobi: 254
Africa/Dar_es_Salaam: 255
Africa/Kampala: 256
Africa/Bujumbura: 257
Africa/Maputo: 258
Africa/Lusaka: 260
Indian/Antananarivo: 261
Indian/Mayotte Indian/Reunion: 262
Africa/Harare: 263
Africa/Windhoek: 264
Africa/Blantyre: 265
Africa/Maseru: 266
Africa/Gaborone: 267
Africa/Mbabane: 268
Indian/Comoro: 269
Africa/Johannesburg: 27
Africa/Asmera: 291
America/Aruba: 297
Atlantic/Faeroe: 298
America/Godthab America/Scoresbysund America/Thule: 299
America/Godthab: 299{3 6 8 91 92 94 95 96 98}
America/Thule: 29997
America/Scoresbysund: 29999
Europe/Athens: 30
Europe/Amsterdam: 31
Europe/Brussels: 32
Europe/Paris: 33
Europe/Madrid Atlantic/Canary: 34
Atlantic/Canary: 34{822 827 828 922 928}
Europe/Madrid: 34{81 83-86 88 91 93-96 98 820 821 823-826 829 920 921 923-927 97}
Europe/Gibraltar: 350
Europe/Lisbon Atlantic/Azores Atlantic/Madeira: 351
Europe/Lisbon: 351{21-28}
Atlantic/Azores: 351{292 295 296}
Europe/Luxembourg: 352
Europe/Dublin Europe/Guernsey Europe/Isle_of_Man Europe/London: 353
Atlantic/Reykjavik: 354
Europe/Tirane: 355
Europe/Malta: 356
Asia/Nicosia Asia/Famagusta: 357
Europe/Helsinki Europe/Mariehamn: 358
Europe/Sofia: 359
Europe/Budapest: 36
Europe/Vilnius Europe/Bucharest: 370
Europe/Riga Europe/Bucharest: 371
Europe/Tallinn Europe/Bucharest: 372
Europe/Chisinau: 373
Asia/Yerevan: 374
Europe/Minsk Europe/Moscow: 375
Europe/Andorra: 376
Europe/Monaco: 377
Europe/San_Marino: 378
Europe/Kyiv: 380
Europe/Belgrade: 381 383
Europe/Podgorica: 382
Europe/Zagreb: 385
Europe/Ljubljana: 386
Europe/Sarajevo: 387
Europe/Skopje: 389
Europe/Rome Europe/Vatican: 39
Europe/Bucharest: 40
Europe/Zurich: 41
Europe/Prague: 420
Europe/Bratislava: 421
Europe/Vaduz: 423
Europe/Vienna: 43
Europe/London Europe/Guernsey Europe/Isle_of_Man Europe/Jersey: 44
Europe/London: 44{1 2}
Europe/Guernsey Europe/London: 441481
Europe/Jersey Europe/London: 441534
Europe/Isle_of_Man Europe/London: 441624
Europe/Copenhagen: 45
Europe/Stockholm: 46
Europe/Oslo Arctic/Longyearbyen: 47
Europe/Warsaw: 48
Europe/Berlin: 49
Atlantic/Stanley: 500
America/Belize: 501
America/Guatemala: 502
America/El_Salvador: 503
America/Tegucigalpa: 504
America/Chicago America/Managua: 505
America/Costa_Rica: 506
America/Panama: 507
America/Miquelon: 508
America/Port-au-Prince: 509
America/Lima: 51
America/Mexico_City America/Cancun America/Chihuahua America/Ciudad_Juarez America/Hermosillo America/Matamoros America/Mazatlan America/New_York America/Ojinaga America/Tijuana: 52
America/Mexico_City: 52{21-29 33-37 39 4 5 7 8 9}
America/Cancun America/Mexico_City: 52{98 99}
America/Matamoros America/Mexico_City: 52{86 87 89}
America/Mazatlan America/Mexico_City: 52{31 32 38 67 69}
America/Chihuahua America/Ciudad_Juarez America/Hermosillo America/Mazatlan America/Mexico_City America/Ojinaga America/Tijuana: 52{61-66 68}
America/Havana: 53
America/Buenos_Aires: 54
America/Sao_Paulo America/Manaus America/Noronha America/Rio_Branco: 55
America/Sao_Paulo: 55{1-5 61-64 7 82-89 91 93 94 96 98 99}
America/Sao_Paulo America/Manaus: 555536
America/Manaus America/Sao_Paulo: 55{65 66 67 69 92 95}
America/Noronha America/Sao_Paulo: 5581
America/Rio_Branco: 5568
America/Manaus America/Rio_Branco America/Sao_Paulo: 55{68 97}
America/Santiago Pacific/Easter: 56
America/Santiago: 56{2 33-35 4-7}
America/Bogota: 57
America/Caracas: 58
America/Guadeloupe: 590
America/La_Paz: 591
America/Guyana: 592
America/Guayaquil Pacific/Galapagos: 593
America/Guayaquil: 593{2 3 4 6 7 9}
America/Cayenne: 594
America/Asuncion: 595
America/Martinique: 596
America/Paramaribo: 597
America/Montevideo: 598
America/Curacao America/Kralendijk: 599
Asia/Kuala_Lumpur Asia/Kuching: 60
Australia/Sydney Antarctica/Macquarie Australia/Adelaide Australia/Brisbane Australia/Eucla Australia/Lord_Howe Australia/Perth Indian/Christmas Indian/Cocos: 61
Australia/Sydney Australia/Lord_Howe: 612
Australia/Sydney: 613
Australia/Brisbane Australia/Sydney: 617
Australia/Adelaide Australia/Eucla Australia/Perth Indian/Christmas Indian/Cocos Australia/Sydney: 618
Asia/Jakarta Asia/Jayapura Asia/Makassar: 62
Asia/Jakarta: 62{2 31-35 7}
Asia/Jakarta Asia/Makassar: 62{36-39 4 5 61-65}
Asia/Jayapura Asia/Makassar: 62{40 90 98}
Asia/Manila: 63
Pacific/Auckland Pacific/Chatham: 64
Pacific/Auckland: 64{2 4-9}
Asia/Singapore: 65
Asia/Bangkok: 66
Asia/Dili: 670
Antarctica/Casey Antarctica/Davis Antarctica/Mawson Pacific/Norfolk: 672
Pacific/Norfolk: 6723
Asia/Brunei: 673
Pacific/Nauru: 674
Pacific/Bougainville Pacific/Port_Moresby: 675
Pacific/Tongatapu: 676
Pacific/Guadalcanal: 677
Pacific/Efate: 678
Pacific/Fiji: 679
Pacific/Palau: 680
Pacific/Wallis: 681
Pacific/Rarotonga: 682
Pacific/Niue: 683
Pacific/Apia: 685
Pacific/Enderbury Pacific/Kiritimati Pacific/Tarawa: 686
Pacific/Noumea: 687
Pacific/Funafuti: 688
Pacific/Tahiti Pacific/Gambier Pacific/Marquesas: 689
Pacific/Fakaofo: 690
Pacific/Kosrae Pacific/Ponape Pacific/Truk: 691
Pacific/Kwajalein Pacific/Majuro: 692
Asia/Almaty Asia/Anadyr Asia/Aqtobe Asia/Irkutsk Asia/Kamchatka Asia/Krasnoyarsk Asia/Magadan Asia/Novosibirsk Asia/Omsk Asia/Sakhalin Asia/Vladivostok Asia/Yakutsk Asia/Yekaterinburg Europe/Bucharest Europe/Kaliningrad Europe/Moscow Europe/Samara: 7
Europe/Moscow: 7{47 48 49 811-818 82 83 86 87}
Europe/Moscow Europe/Samara: 7{841-848 85}
Europe/Bucharest Europe/Kaliningrad: 7401
Asia/Yekaterinburg Europe/Samara: 734
Asia/Yekaterinburg: 735
Asia/Krasnoyarsk Asia/Novosibirsk Asia/Omsk: 738
Asia/Irkutsk Asia/Krasnoyarsk: 739
Asia/Irkutsk Asia/Yakutsk: 730
Asia/Kamchatka Asia/Magadan Asia/Vladivostok Asia/Yakutsk: 741
Asia/Anadyr Asia/Magadan Asia/Sakhalin Asia/Vladivostok: 742
Asia/Almaty Asia/Aqtobe: 77
Asia/Tokyo: 81
Asia/Seoul: 82
Asia/Ho_Chi_Minh: 84
Asia/Pyongyang Asia/Seoul: 850
Asia/Hong_Kong: 852
Asia/Macau Asia/Shanghai: 853
Asia/Phnom_Penh: 855
Asia/Vientiane: 856
Asia/Shanghai Asia/Urumqi: 86
Asia/Shanghai: 86{10 2 3 4 5 6 7 8 91 92 93 94 95 97}
Asia/Dhaka: 880
Asia/Taipei: 886
Europe/Istanbul: 90
Asia/Calcutta: 91
Asia/Karachi: 92
Asia/Kabul: 93
Asia/Colombo: 94
Asia/Rangoon: 95
Indian/Maldives: 960
Asia/Beirut: 961
Asia/Amman: 962
Asia/Damascus: 963
Asia/Baghdad: 964
Asia/Kuwait: 965
Asia/Riyadh: 966
Asia/Aden: 967
Asia/Muscat: 968
Asia/Gaza Asia/Hebron Europe/Bucharest: 970
Asia/Dubai: 971
Asia/Jerusalem: 972
Asia/Bahrain: 973
Asia/Qatar: 974
Asia/Thimphu: 975
Asia/Ulaanbaatar Asia/Choibalsan Asia/Hovd: 976
Asia/Ulaanbaatar: 976{11 21 22 5-9}
Asia/Katmandu: 977
Asia/Tehran: 98
Asia/Dushanbe: 992
Asia/Ashgabat: 993
Asia/Baku: 994
Asia/Tbilisi: 995
Asia/Bishkek: 996
Asia/Tashkent Asia/Samarkand: 998
`;

const byPrefix = new Map<string, readonly string[]>();
for (const line of table.trim().split("\n")) {
  const [zones, prefixes] = line.split(": ") as [string, string];
  for (const prefix of prefixesIn(prefixes)) byPrefix.set(prefix, zones.split(" "));
}
const LONGEST = Math.max(...[...byPrefix.keys()].map((prefix) => prefix.length));

/** "1{201-203 207}" is 1201, 1202, 1203 and 1207. */
function prefixesIn(text: string): string[] {
  const [, code, inside] = /^(\d*)\{(.*)\}$/.exec(text) ?? [null, "", text];
  return inside!.split(" ").flatMap((part) => {
    const [from, to] = part.split("-") as [string, string?];
    const count = to ? Number(to) - Number(from) + 1 : 1;
    return Array.from({ length: count }, (_, at) => code + (to ? Number(from) + at : from));
  });
}

/** The zones where a number in E.164 may ring, by its longest prefix that is known; none for no number of a country. */
export function zonesOfPhone(phone: string | null | undefined): readonly string[] {
  const digits = /^\+(\d+)/.exec(phone ?? "")?.[1] ?? "";
  for (let length = Math.min(LONGEST, digits.length); length > 0; length--) {
    const zones = byPrefix.get(digits.slice(0, length));
    if (zones) return zones;
  }
  return [];
}
