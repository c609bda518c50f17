package synthetic

// style is the language in which things of a country are named.
type style int

const (
	french style = iota
	danish
	dutch
	catalan
	english
)

var languages = []string{"fr", "da", "nl", "ca", "en"}

// country is one of the countries of the programme, with its share of everything
// in percent, and regions by their ISO 3166-2 codes.
type country struct {
	code, name string
	style      style
	share      int
	regions    []region
}

type region struct{ code, name string }

var countries = []country{
	{"FR", "France", french, 26, []region{
		{"FR-OCC", "Occitanie"}, {"FR-NAQ", "Nouvelle-Aquitaine"}, {"FR-IDF", "Île-de-France"},
		{"FR-BRE", "Bretagne"}, {"FR-HDF", "Hauts-de-France"}}},
	{"ES", "Espanya", catalan, 16, []region{
		{"ES-CT", "Catalunya"}, {"ES-IB", "Illes Balears"}, {"ES-VC", "Comunitat Valenciana"}}},
	{"DK", "Danmark", danish, 12, []region{
		{"DK-84", "Region Hovedstaden"}, {"DK-85", "Region Sjælland"}, {"DK-83", "Region Syddanmark"}, {"DK-82", "Region Midtjylland"}}},
	{"BE", "België", dutch, 12, []region{
		{"BE-BRU", "Brussel"}, {"BE-VLG", "Vlaanderen"}, {"BE-WAL", "Wallonie"}}},
	{"IT", "Italia", english, 8, []region{{"IT-45", "Emilia-Romagna"}, {"IT-25", "Lombardia"}, {"IT-52", "Toscana"}}},
	{"DE", "Deutschland", english, 7, []region{{"DE-BE", "Berlin"}, {"DE-HH", "Hamburg"}, {"DE-NW", "Nordrhein-Westfalen"}}},
	{"NL", "Nederland", dutch, 6, []region{{"NL-NH", "Noord-Holland"}, {"NL-ZH", "Zuid-Holland"}, {"NL-UT", "Utrecht"}}},
	{"SE", "Sverige", danish, 4, []region{{"SE-M", "Skåne län"}, {"SE-AB", "Stockholms län"}}},
	{"PT", "Portugal", catalan, 3, []region{{"PT-11", "Lisboa"}, {"PT-13", "Porto"}}},
	{"IE", "Ireland", english, 2, []region{{"IE-D", "Dublin"}, {"IE-CO", "Cork"}}},
	{"AT", "Österreich", english, 2, []region{{"AT-9", "Wien"}, {"AT-6", "Steiermark"}}},
	{"LU", "Luxembourg", french, 2, []region{{"LU-LU", "Luxembourg"}}},
}
