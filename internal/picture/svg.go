package main

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"fmt"
	"math"
	"slices"
)

// The size of a picture in pixels, and how many nodes are named: those of most links.
const (
	width  = 1200.0
	margin = 60.0
	named  = 24
)

var colours = map[string]string{
	"Organisation": "#2b6cb0", "Person": "#c05621", "Event": "#2f855a", "Place": "#718096", "Topic": "#6b46c1", "Programme": "#b7791f",
}

// order is that of the legend.
var order = []string{"Organisation", "Person", "Event", "Place", "Topic", "Programme"}

// style is how lines are drawn: those of links that are so sure, as the legend calls them.
type style struct {
	of                []string
	attributes, words string
}

// styles begin with the least sure: a surer line lies on top. What is not told is a solid line, as what a source or a named
// list states.
var styles = []style{
	{[]string{"UNCERTAIN"}, `stroke-width="1" stroke-dasharray="0 3" stroke-linecap="round"`, "uncertain"},
	{[]string{"INFERRED"}, `stroke-width="0.8" stroke-dasharray="6 3"`, "inferred"},
	{[]string{"STATED", "REFERENCE", ""}, `stroke-width="0.8"`, "stated"},
}

func (s style) draws(l link) bool { return slices.Contains(s.of, l.Certainty) }

// frame turns places into pixels; y points upwards in a network, downwards in a picture.
type frame struct{ left, top, scale, height float64 }

func frameOf(nodes []node) frame {
	left, right, bottom, top := math.Inf(1), math.Inf(-1), math.Inf(1), math.Inf(-1)
	for _, n := range nodes {
		left, right, bottom, top = min(left, n.X), max(right, n.X), min(bottom, n.Y), max(top, n.Y)
	}
	scale := (width - 2*margin) / max(right-left, 1e-9)
	return frame{left, top, scale, (top-bottom)*scale + 2*margin}
}

func (f frame) at(n node) (x, y float64) {
	return margin + (n.X-f.left)*f.scale, margin + (f.top-n.Y)*f.scale
}

func draw(n *network) []byte {
	f := frameOf(n.Nodes)
	places, links := map[string]node{}, map[string]int{}
	for _, one := range n.Nodes {
		places[one.ID] = one
	}
	var b bytes.Buffer
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %.0f %.0f" font-family="sans-serif" font-size="12">`+"\n", width, f.height)
	fmt.Fprintf(&b, `<rect width="%.0f" height="%.0f" fill="#fff"/>`+"\n", width, f.height)
	for _, l := range n.Links {
		links[l.Source]++
		links[l.Target]++
	}
	for _, s := range styles {
		lines(&b, f, s, n.Links, places)
	}
	for _, one := range n.Nodes {
		x, y := f.at(one)
		fmt.Fprintf(&b, `<circle cx="%.1f" cy="%.1f" r="%.1f" fill="%s" stroke="#fff" stroke-width="0.8"/>`+"\n", x, y, radius(links[one.ID]), colours[one.Node.Type])
	}
	names(&b, f, n.Nodes, links)
	legend(&b, n)
	b.WriteString("</svg>\n")
	return b.Bytes()
}

// lines draws the links of one style.
func lines(b *bytes.Buffer, f frame, s style, links []link, places map[string]node) {
	if !slices.ContainsFunc(links, s.draws) {
		return
	}
	fmt.Fprintf(b, `<g stroke="#718096" stroke-opacity="0.6" %s>`+"\n", s.attributes)
	for _, l := range links {
		if !s.draws(l) {
			continue
		}
		x1, y1 := f.at(places[l.Source])
		x2, y2 := f.at(places[l.Target])
		fmt.Fprintf(b, `<path d="M%.1f %.1fL%.1f %.1f"/>`+"\n", x1, y1, x2, y2)
	}
	b.WriteString("</g>\n")
}

// radius makes the area of a node grow with its links.
func radius(links int) float64 { return 2.5 + math.Sqrt(float64(links)) }

// names writes the names of the nodes of most links, where they do not lie on those before. Persons are not named: pictures
// travel further than the answers that they were made from.
func names(b *bytes.Buffer, f frame, nodes []node, links map[string]int) {
	most := slices.Clone(nodes)
	slices.SortStableFunc(most, func(a, b node) int { return cmp.Compare(links[b.ID], links[a.ID]) })
	b.WriteString(`<g fill="#1a202c" stroke="#fff" stroke-width="3" paint-order="stroke" text-anchor="middle">` + "\n")
	var written []box
	for _, one := range most {
		name := shortened(one.Node.Name)
		x, y := f.at(one)
		y -= radius(links[one.ID]) + 3
		at := boxOf(name, x, y)
		if one.Node.Type == "Person" || len(written) == named || slices.ContainsFunc(written, at.overlaps) {
			continue
		}
		written = append(written, at)
		fmt.Fprintf(b, `<text x="%.1f" y="%.1f">`, x, y)
		text(b, name)
		b.WriteString("</text>\n")
	}
	b.WriteString("</g>\n")
}

// box is where a name stands.
type box struct{ left, right, top, bottom float64 }

// boxOf takes a letter to be as wide as letters are on average.
func boxOf(name string, x, y float64) box {
	half := 3.4 * float64(len([]rune(name)))
	return box{x - half, x + half, y - 11, y + 3}
}

func (a box) overlaps(b box) bool {
	return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

// longest is how many letters of a name are written.
const longest = 32

func shortened(name string) string {
	letters := []rune(name)
	if len(letters) <= longest {
		return name
	}
	return string(letters[:longest-1]) + "…"
}

// legend tells the types of nodes and, where the answer says how sure links are, what the lines mean.
func legend(b *bytes.Buffer, n *network) {
	y := 20.0
	for _, t := range order {
		if !slices.ContainsFunc(n.Nodes, func(n node) bool { return n.Node.Type == t }) {
			continue
		}
		fmt.Fprintf(b, `<circle cx="16" cy="%.0f" r="5" fill="%s"/><text x="28" y="%.0f">%s</text>`+"\n", y, colours[t], y+4, t)
		y += 18
	}
	for _, s := range slices.Backward(styles) {
		if !slices.ContainsFunc(n.Links, func(l link) bool { return l.Certainty != "" && s.draws(l) }) {
			continue
		}
		fmt.Fprintf(b, `<path d="M4 %.0fH23" stroke="#4a5568" %s/><text x="28" y="%.0f">%s</text>`+"\n", y, s.attributes, y+4, s.words)
		y += 18
	}
}

func text(b *bytes.Buffer, s string) { _ = xml.EscapeText(b, []byte(s)) }
