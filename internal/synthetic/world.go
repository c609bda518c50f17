package synthetic

// world says how many there are of everything and which belong to which country.
// Persons, organisations and cities are numbered through, those of a country one after the
// other and the busiest first.
type world struct {
	seed                        uint64
	persons, bodies, cities     []span // by country
	people, organisationCount   int
	cityCount                   int
	eventCount                  int // reached by the last bundle, or passed by a few
	programmeCount, sourceCount int
	everybody                   span
}

// leastShared is so many that even a country of two in a hundred has one.
const leastShared = 60

// span is a run of numbers.
type span struct{ first, n int }

func newWorld(people int, seed uint64) world {
	w := world{
		seed: seed, people: people,
		organisationCount: max(people/4, leastShared),
		cityCount:         max(people/50, leastShared), // with one venue each
		eventCount:        max(people*12/10, 20),
		programmeCount:    20,
		sourceCount:       max(people/100, 5),
		everybody:         span{0, people},
	}
	w.persons = shares(people)
	w.bodies = shares(w.organisationCount)
	w.cities = shares(w.cityCount)
	return w
}

// shares divides n among the countries by their shares in percent.
func shares(n int) []span {
	spans := make([]span, len(countries))
	sum, begin := 0, 0
	for i, c := range countries {
		sum += c.share
		end := n * sum / 100
		spans[i] = span{begin, end - begin}
		begin = end
	}
	return spans
}

// countryOf returns the country in whose span the number lies.
func countryOf(spans []span, k int) int {
	for i, s := range spans {
		if k < s.first+s.n {
			return i
		}
	}
	return len(spans) - 1
}

// somebody draws a person of a country, the first much likelier than the last;
// in a network of few people it may be one of another country.
func (w *world) somebody(r *random, country int) int {
	s := w.persons[country]
	if s.n == 0 {
		s = w.everybody
	}
	return s.first + r.skewed(s.n, 1+s.n/personsPerPeak)
}

// personsPerPeak sets how far the busiest person stands out: with 2,000 the
// busiest go to several hundred events in a network of any size.
const personsPerPeak = 2_000

// body draws an organisation of a country, the first much likelier than the last.
func (w *world) body(r *random, country int) int {
	s := w.bodies[country]
	return w.notCollective(s.first+r.skewed(s.n, 1), country)
}

// Every so many organisations of a country one is a collective.
const (
	collectiveEvery = 30
	collectiveFirst = 2
)

func (w *world) isCollective(k int) bool {
	return (k-w.bodies[countryOf(w.bodies, k)].first)%collectiveEvery == collectiveFirst
}

// notCollective returns the organisation, or its neighbour if it is a collective.
func (w *world) notCollective(k, country int) int {
	if (k-w.bodies[country].first)%collectiveEvery == collectiveFirst {
		return k - 1
	}
	return k
}

// collectives tells how many collectives a country has; the m-th of them is collective(country, m).
func (w *world) collectives(country int) int {
	return (w.bodies[country].n - collectiveFirst + collectiveEvery - 1) / collectiveEvery
}

func (w *world) collective(country, m int) int {
	return w.bodies[country].first + collectiveFirst + m*collectiveEvery
}

// aCountry draws a country by its share.
func aCountry(r *random) int {
	at := r.below(100)
	for i, c := range countries {
		if at -= c.share; at < 0 {
			return i
		}
	}
	return 0
}

// otherCountry draws a country that is not the one given.
func otherCountry(r *random, not int) int {
	for {
		if c := aCountry(r); c != not {
			return c
		}
	}
}

// home returns the organisation for which a person works, or nobody.
func (w *world) home(person int) int {
	return w.homeFrom(newRandom(w.seed, sectionPersonTies, person), person)
}

// nobody stands where there is no organisation.
const nobody = -1

// homeFrom is the first draw of a person's ties.
func (w *world) homeFrom(r *random, person int) int {
	if r.chance(12) {
		return nobody
	}
	return w.body(r, countryOf(w.persons, person))
}
