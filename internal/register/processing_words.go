package register

// processingPhrases are the words of the register of processing.
var processingPhrases = map[string]inBoth{
	"heading": both("Registre des activités de traitement", "Register of processing activities"),
	"open": both(
		"Établi d’après le schéma du service et ce qu’il contient (article 30, § 1, du règlement (UE) 2016/679). Ce que seul le responsable du traitement sait est marqué « à compléter ».",
		"Made from the schema of the service and from what it holds (Article 30(1) of Regulation (EU) 2016/679). What only the controller knows is marked “to be completed”."),
	"point": both("Point", "Point"), "entry": both("Indication", "Entry"),
	"controller": both("Responsable du traitement (a)", "Controller (a)"), "controllerEntry": both("à compléter : nom, coordonnées", "to be completed: name, contact details"),
	"officer": both("Délégué à la protection des données (a)", "Data protection officer (a)"), "officerEntry": both("à compléter : nom, coordonnées", "to be completed: name, contact details"),
	"purposes": both("Finalités (b)", "Purposes (b)"),
	"purposesEntry": both(
		"connaître le réseau de partenaires d’un programme Erasmus+ et préparer des échanges ; pour les coordonnées, les finalités du tableau ci-dessous et aucune autre",
		"knowing the partner network of an Erasmus+ programme and preparing exchanges; for contact points the purposes of the table below and no others"),
	"subjects": both("Personnes concernées (c)", "Data subjects (c)"),
	"subjectsEntry": both(
		"personnes que nomment des sources sur les activités du programme ; personnes qui utilisent le service",
		"persons whom sources on the activities of the programme name; persons who use the service"),
	"recipients": both("Destinataires (d)", "Recipients (d)"),
	"recipientsEntry": both(
		"les rôles des tableaux ci-dessous ; destinataires des exports, dont le journal d’audit garde la date : à compléter",
		"the roles of the tables below; recipients of exports, whose dates the audit log keeps: to be completed"),
	"transfers": both("Transferts hors de l’Union (e)", "Transfers out of the Union (e)"), "transfersEntry": both("le service n’en fait aucun ; exports : à compléter", "the service makes none; exports: to be completed"),
	"source":      both("Origine des données (article 14)", "Source of the data (Article 14)"),
	"sourceEntry": both("chaque donnée renvoie à sa source, avec une citation", "every datum leads to its source, with a quotation"),
	"rights":      both("Droits des personnes", "Rights of data subjects"),
	"rightsEntry": both("`subject export` (articles 15 et 20), `subject forget` (article 17), `contact withdraw` (articles 7 et 21)", "`subject export` (Articles 15 and 20), `subject forget` (Article 17), `contact withdraw` (Articles 7 and 21)"),
	"security":    both("Mesures de sécurité (g)", "Security measures (g)"),
	"securityEntry": both(
		"refus par défaut, quatre rôles ; coordonnées personnelles masquées, consultées une par une, pour une finalité autorisée, après inscription au journal ; au plus 30 consultations par heure et 100 par jour ; journal chaîné par empreintes ; effacement jusque dans les fichiers, et registre des personnes effacées contre tout retour",
		"denied by default, four roles; personal contact points hidden, revealed one by one, for a purpose with a basis, after an entry in the log; at most 30 an hour and 100 a day; a log chained by hashes; erasure down to the files, and a ledger of the forgotten against any return"),
	"data": both("Catégories de données (c)", "Categories of data (c)"), "category": both("Catégorie", "Category"), "who": both("Qui y a accès", "Who has access"), "fields": both("Champs", "Fields"),
	"uses": both("Usages des coordonnées autorisés aujourd’hui", "Uses of contact points that hold today"), "purpose": both("Finalité", "Purpose"), "ground": both("Fondement", "Ground"),
	"kind": both("Nature", "Kind"), "count": both("Coordonnées", "Contact points"),
	"kept": both("Délais d’effacement (f)", "Time limits for erasure (f)"), "what": both("Quoi", "What"), "which": both("Lesquels", "Which"), "days": both("Jours", "Days"), "all": both("tous", "all"),
	"nothing": both("Rien n’est indiqué.", "Nothing is set."),
}
