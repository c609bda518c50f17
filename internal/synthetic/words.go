package synthetic

import "github.com/partnergraph/partnergraph/internal/network"

// The words of which names are made, by style. Family and town names are put
// together from halves that exist, into wholes that need not.

var givenNames = [][]string{
	french:  {"Aurélie", "Benoît", "Camille", "Cédric", "Chloé", "Émilie", "Fabrice", "Gaëlle", "Hélène", "Inès", "Jérôme", "Léa", "Loïc", "Maëlys", "Noémie", "Raphaël", "Solène", "Théo", "Valérie", "Zoé"},
	danish:  {"Åse", "Anders", "Birgitte", "Bjørn", "Freja", "Grethe", "Henning", "Ida", "Jørgen", "Kåre", "Lærke", "Mads", "Mette", "Niels", "Rasmus", "Signe", "Søren", "Sørine", "Tove", "Ulrik"},
	dutch:   {"Annelies", "Bram", "Daan", "Els", "Femke", "Geert", "Hanneke", "Ilse", "Joost", "Katrijn", "Lieve", "Maarten", "Noor", "Pieter", "Roos", "Sanne", "Thijs", "Veerle", "Wout", "Zoë"},
	catalan: {"Aïna", "Anaïs", "Arnau", "Bernat", "Cèlia", "Eulàlia", "Ferran", "Gal·la", "Guillem", "Iolanda", "Jofre", "Laia", "Martí", "Mercè", "Núria", "Oriol", "Pol", "Queralt", "Roger", "Txell"},
	english: {"Aidan", "Bridget", "Carys", "Dermot", "Edith", "Fergus", "Gwen", "Hamish", "Imogen", "Jonas", "Keira", "Lorcan", "Maeve", "Niall", "Orla", "Phoebe", "Rowan", "Sinéad", "Tobias", "Una"},
}

var familyBegins = [][]string{
	french:  {"Mont", "Sauve", "Bel", "Clair", "Roque", "Font", "Haute", "Gran", "Val", "Lac", "Pré", "Aigue", "Beau", "Courte", "Tour", "Pey"},
	danish:  {"Grøn", "Bjerg", "Sønder", "Ager", "Hav", "Skov", "Kær", "Ravn", "Sten", "Vester", "Linde", "Østre", "Mose", "Klit", "Å", "Lyng"},
	dutch:   {"van der Berk", "de Groen", "Hoog", "Wijn", "van Duin", "Lange", "ter Beek", "Kruis", "Appel", "Zand", "van Heide", "Molen", "Winter", "Roose", "Eike", "Water"},
	catalan: {"Vall", "Puig", "Font", "Serra", "Cas", "Riu", "Pla", "Mira", "Torre", "Roca", "Bell", "Coll", "Oliv", "Fa", "Mas", "Pi"},
	english: {"Ash", "Bram", "Cold", "Dun", "Elder", "Fair", "Glen", "Hazel", "Iron", "Kings", "Lang", "Moor", "North", "Oak", "Red", "Stan"},
}

var familyEnds = [][]string{
	french:  {"ferrin", "velac", "rieu", "bonnet", "gnac", "ville", "mayrac", "lière", "taud", "bérac", "croix", "sègues"},
	danish:  {"gaard", "skov", "sen", "holt", "lund", "dal", "bæk", "høj", "toft", "kjær", "strøm", "mark"},
	dutch:   {"hof", "veld", "mans", "dael", "steen", "broek", "horst", "kamp", "bergen", "hout", "meersch", "wijk"},
	catalan: {"llobet", "adell", "llach", "drenys", "ventós", "rodona", "sagué", "blanc", "nou", "mitjà", "ramon", "guera"},
	english: {"combe", "ley", "worth", "ridge", "field", "bourne", "more", "garvey", "thorpe", "wick", "stead", "low"},
}

var townBegins = [][]string{
	french:  {"Mont", "Villeneuve", "Saint-Aubin", "Roche", "Belle", "Clair", "Haute", "Font", "Castel", "Val", "Pont", "Grand"},
	danish:  {"Grøn", "Bjerg", "Sønder", "Ny", "Ås", "Lille", "Hav", "Skov", "Kær", "Ravn", "Øster", "Nørre"},
	dutch:   {"Oud", "Nieuw", "Wester", "Linde", "Hoog", "Zand", "Berk", "Kruis", "Molen", "Water", "Beek", "Heide"},
	catalan: {"Vila", "Sant Pere de ", "Mont", "Castell", "Font", "Vall", "Riu", "Torre", "Roca", "Pla de ", "Bell", "Puig"},
	english: {"Ash", "Bram", "Cold", "Dun", "Elm", "Fair", "Glen", "Hazel", "King's ", "Long", "Moor", "North"},
}

var townEnds = [][]string{
	french:  {"rac", "lieu", "fort", "mont", "vigne", "bourg", "court", "ignan", "-sur-Claire", "ac", "-les-Prés", "val"},
	danish:  {"sted", "by", "lev", "rup", "købing", "holm", "næs", "høj", "strup", "ø", "borg", "minde"},
	dutch:   {"dam", "dorp", "hoven", "kerke", "burg", "gem", "zele", "drecht", "ingen", "lo", "voort", "stede"},
	catalan: {"lluna", "blanca", "fosca", "alta", "roja", "verda", "nova", "clara", "llonga", "bruna", "seca", "freda"},
	english: {"ton", "ham", "ford", "mouth", "wick", "bridge", "minster", "haven", "stow", "leigh", "mere", "dale"},
}

var bodyForms = [][]string{
	french:  {"Coopérative %s", "Association %s", "Fondation %s", "Atelier %s", "Régie de quartier %s", "Réseau %s", "L’Épicerie de %s"},
	danish:  {"Foreningen %s", "Fonden %s", "%s Fællesværksted", "%s Kommune", "Andelsselskabet %s", "Værestedet %s", "%s Iværksætterhus"},
	dutch:   {"Vzw %s", "Stichting %s", "Coöperatie %s", "Kringwinkel %s", "’t Huis van %s", "Netwerk %s", "Stad %s"},
	catalan: {"Fundació %s", "Cooperativa %s", "Associació %s", "Ateneu Cooperatiu %s", "Ajuntament de %s", "Taller d’Il·lusions de %s", "Xarxa %s"},
	english: {"%s Trust", "%s Co-operative", "%s Council", "%s Social Enterprise", "%s Foundation", "%s Works", "%s Network"},
}

var collectiveForms = []string{french: "Collectif %s", danish: "Netværket %s", dutch: "Koepel %s", catalan: "Col·lectiu %s", english: "%s Alliance"}

var jobTitles = [][]string{
	french:  {"chargée de mission", "directrice", "directeur", "cheffe de projet", "élu délégué", "animateur de réseau", "présidente", "responsable Europe"},
	danish:  {"projektleder", "direktør", "udviklingskonsulent", "bestyrelsesmedlem", "sekretariatsleder", "virksomhedskonsulent", "frivilligkoordinator"},
	dutch:   {"projectmedewerker", "directeur", "coördinator", "beleidsadviseur", "voorzitster", "schepen", "netwerkbegeleider"},
	catalan: {"tècnica de projectes", "directora", "regidor", "coordinador", "presidenta", "dinamitzadora", "responsable de formació"},
	english: {"project officer", "director", "policy adviser", "chair", "programme manager", "community worker", "European affairs officer"},
}

var circles = []string{"", "", "", "board", "founding member", "associate", "label holder 2023", "working group on finance"}

var topicNames = []string{
	"Circular economy", "Social housing", "Community land trusts", "Food co-operatives", "Urban farming", "Repair and reuse",
	"Textile recycling", "Inclusive employment", "Work integration", "Disability and work", "Youth mobility", "Apprenticeship",
	"Elder care", "Early childhood", "Mental health", "Community health", "Refugee welcome", "Language learning", "Digital inclusion",
	"Open data", "Free software", "Makerspaces", "Energy communities", "Energy poverty", "Sustainable mobility", "Cycling logistics",
	"Shared cars", "Zero waste", "Composting", "Water stewardship", "Biodiversity", "Wood construction", "Bio-based materials",
	"Participatory housing", "Temporary use of buildings", "Third places", "Rural services", "Neighbourhood economy", "Cultural mediation",
	"Circus and street arts", "Music education", "Heritage and crafts", "Social tourism", "Local currencies", "Ethical finance",
	"Guarantee funds", "Social impact measurement", "Social impact bonds", "Public procurement", "Social clauses", "Business transfer to employees",
	"Co-operative governance", "Volunteering", "Women’s entrepreneurship", "Entrepreneurship in suburbs", "Incubation", "Scaling social innovation",
	"Territorial co-operation", "Evaluation of public policy", "Peer learning",
}

// eventForms names events by kind and style; the argument is a town, a topic or a body.
var eventForms = map[network.EventKind][]string{
	"LEARNING_VISIT":    {"Visite apprenante à %s", "Studiebesøg i %s", "Studiebezoek aan %s", "Visita d’estudi a %s", "Learning visit to %s"},
	"SEMINAR":           {"Séminaire « %s »", "Seminar: %s", "Studiedag %s", "Seminari sobre %s", "Seminar on %s"},
	"WORKSHOP":          {"Atelier « %s »", "Workshop: %s", "Werkgroep %s", "Taller: %s", "Workshop on %s"},
	"SITE_VISIT":        {"Visite de %s", "Besøg hos %s", "Bezoek aan %s", "Visita a %s", "Site visit to %s"},
	"JOB_SHADOWING":     {"Observation en poste chez %s", "Jobskygge hos %s", "Jobshadowing bij %s", "Observació professional a %s", "Job shadowing at %s"},
	"PREPARATORY_VISIT": {"Visite préparatoire à %s", "Forberedende besøg i %s", "Voorbereidend bezoek aan %s", "Visita preparatòria a %s", "Preparatory visit to %s"},
	"MEETING":           {"Réunion à %s", "Møde i %s", "Overleg in %s", "Reunió a %s", "Meeting in %s"},
	"WEBINAR":           {"Webinaire « %s »", "Webinar om %s", "Webinar over %s", "Seminari web: %s", "Webinar on %s"},
	"MEAL":              {"Dîner à %s", "Middag i %s", "Diner in %s", "Sopar a %s", "Dinner in %s"},
	"STUDY":             {"Étude « %s »", "Undersøgelse af %s", "Studie over %s", "Estudi sobre %s", "Study of %s"},
	"AWARD":             {"Prix « %s »", "Prisen for %s", "Prijs voor %s", "Premi %s", "Award for %s"},
	"OTHER":             {"Rencontre autour de %s", "Folkemøde om %s", "Dag van %s", "Fira de %s", "Fair on %s"},
}
