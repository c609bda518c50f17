package auth

// Kept is how many credentials the gate keeps in memory.
func (g *Gate) Kept() int {
	g.known.mu.Lock()
	defer g.known.mu.Unlock()
	return len(g.known.entries)
}

// Ended is of how many journeys the gate remembers that they have ended.
func (g *Gate) Ended() int {
	g.ended.mu.Lock()
	defer g.ended.mu.Unlock()
	return len(g.ended.recent) + len(g.ended.old)
}

// MostEnded bounds them.
const MostEnded = mostEnded
