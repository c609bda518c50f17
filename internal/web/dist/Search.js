import{At as e,C as t,Ct as n,D as r,Et as i,Ft as a,G as o,H as s,I as ee,L as c,Mt as l,Ot as u,P as d,Pt as f,Q as p,S as m,St as h,T as g,Tt as _,U as v,Y as y,a as b,at as x,b as te,c as S,dt as ne,f as C,h as w,ht as re,i as T,it as E,j as ie,jt as ae,l as D,lt as O,n as k,o as A,ot as oe,p as se,pt as j,rt as M,s as ce,st as le,t as ue,tt as N,u as de,ut as P,vt as F,wt as I,xt as fe,yt as pe,zt as L}from"./glyph.js";var R=class extends Error{code;after;constructor(e,t,n=null){super(e),this.code=t,this.after=n}},z=class extends Error{};async function me(e,t,n){he.asked();let r=await V(JSON.stringify({query:e.text,variables:t}),n),i=await ve(r,n),[a]=i.errors??[];if(a?.extensions?.code===`UNAVAILABLE`)throw new z;if(a)throw _e(new R(a.message,a.extensions?.code??`INTERNAL`,B(r)));if(!i.data)throw new z;return{data:i.data,revision:i.extensions?.revision??null}}var he={asked(){},refused(){}};function ge(e){he=e}function _e(e){return he.refused(e),e}function B(e){let t=e.headers.get(`Retry-After`)??``;return/^\d{1,6}$/.test(t)?Number(t):null}async function V(e,t){try{return await fetch(`/graphql`,{method:`POST`,body:e,signal:t,headers:{"Content-Type":`application/json`,Accept:`application/graphql-response+json`}})}catch(e){throw t.aborted?e:new z}}async function ve(e,t){try{return await e.json()}catch(e){throw t.aborted?e:new z}}async function H(){try{return(await fetch(`/readyz`,{cache:`no-store`})).ok}catch{return!1}}var ye=1e4,be=1500,U=new class{#e=e(!1);get away(){return j(this.#e)}set away(e){u(this.#e,e,!0)}#t=e(0);get returns(){return j(this.#t)}set returns(e){u(this.#t,e,!0)}#n=!1;watch(){setInterval(()=>{!document.hidden&&!this.#n&&H().then(e=>e||this.missed())},ye)}missed(){this.away=!0,this.#n||this.#r()}async#r(){this.#n=!0;do await new Promise(e=>setTimeout(e,be));while(!await H());this.#n=!1,this.away=!1,this.returns++}},W=`# The actors who were at the same events as one, strongest first, and what the list left out.
query ActorEncounters($id: ID!, $first: Int!, $after: String) {
  node(id: $id) {
    ... on Actor {
      encounters(first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        withheld {
          reason
          count
        }
        edges {
          strength
          count
          first
          last
          relation
          certainty
          node {
            id
            name
          }
        }
      }
    }
  }
}
`,xe=`# Of which country an organisation is, and which languages it speaks: candidates are of other countries.
query Asker($id: ID!) {
  node(id: $id) {
    ... on Organisation {
      country
      languages
    }
  }
}
`,Se=`# The records of who used personal data, newest first: to administrators all, to others their own.
query AuditLog($subject: ID, $first: Int! = 20, $after: String) {
  auditLog(subject: $subject, first: $first, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      number
      at
      actor
      access
      action
      subject
      about {
        id
        name
      }
      categories
      purpose
    }
  }
}
`,Ce=`# Who could host a job shadowing (or send somebody), with the reasons that add up to the score.
query Candidates(
  $organisation: ID!
  $direction: ShadowingDirection!
  $topics: [ID!]
  $countries: [CountryCode!]
  $languages: [LanguageTag!]
  $period: Period
  $asOf: Date
  $first: Int!
  $after: String
  $language: SentenceLanguage!
) {
  jobShadowingCandidates(
    organisation: $organisation
    direction: $direction
    topics: $topics
    countries: $countries
    languages: $languages
    period: $period
    asOf: $asOf
    first: $first
    after: $after
  ) {
    totalCount
    offered
    asOf
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      organisation {
        id
        name
        country
        description
        contactPoints(first: 5) {
          ...CandidateContacts
        }
      }
      standing
      score
      reasons {
        part
        contribution
        known
        evidence(first: 1) {
          id
          certainty
          quote
          reading
          source {
            id
            name
          }
        }
      }
      contacts(first: 5) {
        totalCount
        edges {
          id
          title
          since
          until
          validity
          attestedOn
          certainty
          node {
            id
            name
            contactPoints(first: 3) {
              ...CandidateContacts
            }
          }
        }
      }
      introduction {
        sentence(language: $language)
        actors {
          id
        }
        steps {
          certainty
        }
      }
    }
  }
}

fragment CandidateContacts on ContactPoints {
  totalCount
  withheld {
    reason
    count
  }
  nodes {
    id
    kind
    medium
    state
    value
    purposes
    since
    until
    source {
      id
      name
    }
  }
}
`,we=`# How an organisation or a person is reached, as far as the viewer may know.
query Contacts($id: ID!) {
  node(id: $id) {
    ... on Organisation {
      __typename
      id
      contactPoints(first: 20) {
        ...HeldContacts
      }
    }
    ... on Person {
      __typename
      id
      contactPoints(first: 20) {
        ...HeldContacts
      }
    }
  }
}

fragment HeldContacts on ContactPoints {
  totalCount
  withheld {
    reason
    count
  }
  nodes {
    id
    kind
    medium
    state
    value
    purposes
    since
    until
    source {
      id
      name
    }
  }
}
`,Te=`# In which countries organisations are, and how many: for the choice of countries.
query Countries {
  counts(of: ORGANISATION, by: COUNTRY) {
    without
    groups {
      key
      count
    }
  }
}
`,Ee=`# An event: what it was, who was there, and how we know. A list alone, a page further, is the same with its flag only.
query Event(
  $id: ID!
  $first: Int! = 8
  $after: String
  $facts: Boolean! = true
  $participants: Boolean! = true
  $present: Boolean! = true
  $parts: Boolean! = true
  $prepares: Boolean! = true
  $preparedBy: Boolean! = true
  $hosts: Boolean! = true
  $places: Boolean! = true
  $topics: Boolean! = true
  $programmes: Boolean! = true
  $funders: Boolean! = true
  $statedNumbers: Boolean! = true
) {
  node(id: $id) {
    ... on Event {
      __typename
      id
      name
      ... @include(if: $facts) {
        names {
          value
          language
          kind
        }
        description
        changedAtRevision
        evidence(first: 100) {
          ...EventProof
        }
        eventKind: kind
        status
        date
        reportMissing
        country
        size {
          n
          basis
        }
        partOf {
          id
          name
        }
      }
      participants(first: $first, after: $after) @include(if: $participants) {
        totalCount
        pageInfo {
          ...EventPage
        }
        withheld {
          reason
          count
        }
        edges {
          id
          certainty
          role
          onBehalfOf {
            id
            name
          }
          delegation {
            id
            name
          }
          evidence(first: 4) {
            ...EventProof
          }
          node {
            id
            name
          }
        }
      }
      present(first: $first, after: $after) @include(if: $present) {
        totalCount
        pageInfo {
          ...EventPage
        }
        withheld {
          reason
          count
        }
        edges {
          presence {
            role
            how
            certainty
            side
            delegationId
            represents
            through(first: 5) {
              id
              name
            }
          }
          node {
            id
            name
          }
        }
      }
      parts(first: $first, after: $after) @include(if: $parts) {
        totalCount
        pageInfo {
          ...EventPage
        }
        withheld {
          reason
          count
        }
        edges {
          id
          certainty
          evidence(first: 4) {
            ...EventProof
          }
          node {
            id
            name
            date
            status
          }
        }
      }
      prepares(first: $first, after: $after) @include(if: $prepares) {
        totalCount
        pageInfo {
          ...EventPage
        }
        withheld {
          reason
          count
        }
        edges {
          id
          certainty
          evidence(first: 4) {
            ...EventProof
          }
          node {
            id
            name
            date
            status
          }
        }
      }
      preparedBy(first: $first, after: $after) @include(if: $preparedBy) {
        totalCount
        pageInfo {
          ...EventPage
        }
        withheld {
          reason
          count
        }
        edges {
          id
          certainty
          evidence(first: 4) {
            ...EventProof
          }
          node {
            id
            name
            date
            status
          }
        }
      }
      hosts(first: $first, after: $after) @include(if: $hosts) {
        totalCount
        pageInfo {
          ...EventPage
        }
        withheld {
          reason
          count
        }
        edges {
          id
          certainty
          evidence(first: 4) {
            ...EventProof
          }
          node {
            id
            name
            country
            organisationKind: kind
          }
        }
      }
      places(first: $first, after: $after) @include(if: $places) {
        totalCount
        pageInfo {
          ...EventPage
        }
        withheld {
          reason
          count
        }
        edges {
          id
          certainty
          evidence(first: 4) {
            ...EventProof
          }
          node {
            id
            name
          }
        }
      }
      topics(first: $first, after: $after) @include(if: $topics) {
        totalCount
        pageInfo {
          ...EventPage
        }
        withheld {
          reason
          count
        }
        edges {
          id
          certainty
          evidence(first: 4) {
            ...EventProof
          }
          node {
            id
            name
          }
        }
      }
      programmes(first: $first, after: $after) @include(if: $programmes) {
        totalCount
        pageInfo {
          ...EventPage
        }
        withheld {
          reason
          count
        }
        edges {
          id
          certainty
          evidence(first: 4) {
            ...EventProof
          }
          node {
            id
            name
          }
        }
      }
      funders(first: $first, after: $after) @include(if: $funders) {
        totalCount
        pageInfo {
          ...EventPage
        }
        withheld {
          reason
          count
        }
        edges {
          id
          certainty
          share
          evidence(first: 4) {
            ...EventProof
          }
          node {
            id
            name
            country
            organisationKind: kind
          }
        }
      }
      statedNumbers(first: $first, after: $after) @include(if: $statedNumbers) {
        totalCount
        pageInfo {
          ...EventPage
        }
        withheld {
          reason
          count
        }
        edges {
          node {
            counted
            value
            approximate
            date
            delegationId
            id
            evidence(first: 4) {
              ...EventProof
            }
          }
        }
      }
    }
  }
}

fragment EventProof on Evidence {
  id
  about
  certainty
  quote
  reading
  source {
    id
    name
    url
    date
    language
    publisher
  }
}

fragment EventPage on PageInfo {
  hasNextPage
  endCursor
}
`,De=`# How somebody could be introduced, path by path and step by step.
query Introductions(
  $from: [ID!]!
  $to: ID!
  $via: [IntroductionWay!]! = [ENCOUNTER, POSITION]
  $hubs: Boolean!
  $period: Period
  $asOf: Date
  $undated: Boolean!
  $steps: Int!
  $first: Int!
  $language: SentenceLanguage!
) {
  introductions(
    from: $from
    to: $to
    via: $via
    includeHubs: $hubs
    period: $period
    asOf: $asOf
    includeUndated: $undated
    maxSteps: $steps
    first: $first
  ) {
    skippedHubs
    truncated
    asOf
    paths {
      sentence(language: $language)
      weakest
      actors {
        id
        name
      }
      steps {
        from {
          id
          name
        }
        to {
          id
          name
        }
        via
        weight
        certainty
        validity
        nobodyNamed
        through {
          id
          name
        }
        events(first: 3) {
          certainty
          n
          sizeBasis
          event {
            id
            name
            kind
            date
          }
          presence {
            actorId
            role
            how
            certainty
            represents
            through(first: 3) {
              id
              name
            }
          }
        }
        ties {
          id
          kind
          title
          since
          until
          certainty
          validity
          attestedOn
          evidence(first: 3) {
            id
            certainty
            quote
            reading
            source {
              id
              name
            }
          }
        }
      }
    }
  }
}
`,Oe=`# The events at which some actors were present, newest first, for the timeline.
query Events($filter: EventFilter!, $first: Int!) {
  events(filter: $filter, first: $first, orderBy: { field: DATE }) {
    totalCount
    nodes {
      id
      name
      kind
      status
      date
      earliest
      latest
      country
    }
  }
}
`,ke=`# How many further neighbours the nodes of a network have: counted apart, because among encounters it takes longer than the picture.
query Hidden(
  $seeds: [ID!]!
  $radius: Int!
  $expand: [ID!]
  $projection: NetworkProjection!
  $filter: NetworkFilter
  $limit: Int!
) {
  network(seeds: $seeds, radius: $radius, expand: $expand, projection: $projection, filter: $filter, limit: $limit) {
    nodes {
      id
      hiddenNeighbours
    }
  }
}
`,Ae=`# The names of nodes whose ids the address holds; null in place of one that does not exist.
query Names($ids: [ID!]!) {
  nodes(ids: $ids) {
    __typename
    id
    ... on Entity {
      name
    }
  }
}
`,je=`# A part of the network, as every view of the explorer shows it.
query Network(
  $seeds: [ID!]!
  $radius: Int!
  $expand: [ID!]
  $projection: NetworkProjection!
  $filter: NetworkFilter
  $limit: Int!
  $layout: NetworkLayout
  $counted: Boolean!
) {
  network(seeds: $seeds, radius: $radius, expand: $expand, projection: $projection, filter: $filter, limit: $limit, layout: $layout) {
    revision
    asOf
    truncated {
      type
      count
    }
    links {
      source
      target
      kind
      weight
      count
      certainty
      first
      last
    }
    nodes {
      id
      level
      x
      y
      hiddenNeighbours @include(if: $counted)
      node {
        __typename
        name
        ... on Organisation {
          organisationKind: kind
          country
        }
        ... on Event {
          eventKind: kind
          status
          date
          earliest
          latest
          country
          reportMissing
        }
        ... on Place {
          placeKind: kind
          country
        }
      }
    }
  }
}
`,Me=`# An organisation: what it is, its ties, and how we know. A list alone, a page further, is the same with its flag only.
query Organisation(
  $id: ID!
  $first: Int! = 8
  $after: String
  $facts: Boolean! = true
  $participations: Boolean! = true
  $events: Boolean! = true
  $people: Boolean! = true
  $counterparts: Boolean! = true
  $memberships: Boolean! = true
  $members: Boolean! = true
  $branchOf: Boolean! = true
  $branches: Boolean! = true
  $succeeds: Boolean! = true
  $succeededBy: Boolean! = true
  $topics: Boolean! = true
  $places: Boolean! = true
  $programmes: Boolean! = true
  $funds: Boolean! = true
  $statedNumbers: Boolean! = true
) {
  node(id: $id) {
    ... on Organisation {
      __typename
      id
      name
      ... @include(if: $facts) {
        names {
          value
          language
          kind
        }
        description
        changedAtRevision
        evidence(first: 100) {
          ...OrganisationProof
        }
        organisationKind: kind
        country
        languages
      }
      participations(first: $first, after: $after) @include(if: $participations) {
        totalCount
        pageInfo {
          ...OrganisationPage
        }
        withheld {
          reason
          count
        }
        edges {
          id
          certainty
          role
          delegation {
            id
            name
          }
          evidence(first: 4) {
            ...OrganisationProof
          }
          node {
            id
            name
            date
            status
          }
        }
      }
      events(first: $first, after: $after) @include(if: $events) {
        totalCount
        pageInfo {
          ...OrganisationPage
        }
        withheld {
          reason
          count
        }
        edges {
          presence {
            role
            how
            certainty
            side
            delegationId
            represents
            through(first: 5) {
              id
              name
            }
          }
          node {
            id
            name
            date
            status
          }
        }
      }
      people(first: $first, after: $after) @include(if: $people) {
        totalCount
        pageInfo {
          ...OrganisationPage
        }
        withheld {
          reason
          count
        }
        edges {
          id
          certainty
          since
          until
          attestedOn
          title
          evidence(first: 4) {
            ...OrganisationProof
          }
          node {
            id
            name
          }
        }
      }
      counterparts(first: $first, after: $after) @include(if: $counterparts) {
        totalCount
        pageInfo {
          ...OrganisationPage
        }
        withheld {
          reason
          count
        }
        edges {
          id
          certainty
          evidence(first: 4) {
            ...OrganisationProof
          }
          node {
            id
            name
            country
            organisationKind: kind
          }
        }
      }
      memberships(first: $first, after: $after) @include(if: $memberships) {
        totalCount
        pageInfo {
          ...OrganisationPage
        }
        withheld {
          reason
          count
        }
        edges {
          id
          certainty
          since
          until
          attestedOn
          circle
          evidence(first: 4) {
            ...OrganisationProof
          }
          node {
            id
            name
            country
            organisationKind: kind
          }
        }
      }
      members(first: $first, after: $after) @include(if: $members) {
        totalCount
        pageInfo {
          ...OrganisationPage
        }
        withheld {
          reason
          count
        }
        edges {
          id
          certainty
          since
          until
          attestedOn
          circle
          evidence(first: 4) {
            ...OrganisationProof
          }
          node {
            id
            name
            country
            organisationKind: kind
          }
        }
      }
      branchOf(first: $first, after: $after) @include(if: $branchOf) {
        totalCount
        pageInfo {
          ...OrganisationPage
        }
        withheld {
          reason
          count
        }
        edges {
          id
          certainty
          evidence(first: 4) {
            ...OrganisationProof
          }
          node {
            id
            name
            country
            organisationKind: kind
          }
        }
      }
      branches(first: $first, after: $after) @include(if: $branches) {
        totalCount
        pageInfo {
          ...OrganisationPage
        }
        withheld {
          reason
          count
        }
        edges {
          id
          certainty
          evidence(first: 4) {
            ...OrganisationProof
          }
          node {
            id
            name
            country
            organisationKind: kind
          }
        }
      }
      succeeds(first: $first, after: $after) @include(if: $succeeds) {
        totalCount
        pageInfo {
          ...OrganisationPage
        }
        withheld {
          reason
          count
        }
        edges {
          id
          certainty
          evidence(first: 4) {
            ...OrganisationProof
          }
          node {
            id
            name
            country
            organisationKind: kind
          }
        }
      }
      succeededBy(first: $first, after: $after) @include(if: $succeededBy) {
        totalCount
        pageInfo {
          ...OrganisationPage
        }
        withheld {
          reason
          count
        }
        edges {
          id
          certainty
          evidence(first: 4) {
            ...OrganisationProof
          }
          node {
            id
            name
            country
            organisationKind: kind
          }
        }
      }
      topics(first: $first, after: $after) @include(if: $topics) {
        totalCount
        pageInfo {
          ...OrganisationPage
        }
        withheld {
          reason
          count
        }
        edges {
          id
          certainty
          evidence(first: 4) {
            ...OrganisationProof
          }
          node {
            id
            name
          }
        }
      }
      places(first: $first, after: $after) @include(if: $places) {
        totalCount
        pageInfo {
          ...OrganisationPage
        }
        withheld {
          reason
          count
        }
        edges {
          id
          certainty
          evidence(first: 4) {
            ...OrganisationProof
          }
          node {
            id
            name
          }
        }
      }
      programmes(first: $first, after: $after) @include(if: $programmes) {
        totalCount
        pageInfo {
          ...OrganisationPage
        }
        withheld {
          reason
          count
        }
        edges {
          id
          certainty
          evidence(first: 4) {
            ...OrganisationProof
          }
          node {
            id
            name
          }
        }
      }
      funds(first: $first, after: $after) @include(if: $funds) {
        totalCount
        pageInfo {
          ...OrganisationPage
        }
        withheld {
          reason
          count
        }
        edges {
          id
          certainty
          share
          evidence(first: 4) {
            ...OrganisationProof
          }
          node {
            id
            name
          }
        }
      }
      statedNumbers(first: $first, after: $after) @include(if: $statedNumbers) {
        totalCount
        pageInfo {
          ...OrganisationPage
        }
        withheld {
          reason
          count
        }
        edges {
          node {
            counted
            value
            approximate
            date
            delegationId
            id
            evidence(first: 4) {
              ...OrganisationProof
            }
          }
        }
      }
    }
  }
}

fragment OrganisationProof on Evidence {
  id
  about
  certainty
  quote
  reading
  source {
    id
    name
    url
    date
    language
    publisher
  }
}

fragment OrganisationPage on PageInfo {
  hasNextPage
  endCursor
}
`,Ne=`# How we know that two actors were at the same events: how each was there, and what sources say of it.
query Pair(
  $a: ID!
  $b: ID!
  $ids: [ID!]!
  $at: EventFilter
  $period: Period
  $statuses: [EventStatus!]!
  $relations: [EncounterRelation!]!
  $includeUndated: Boolean!
) {
  ends: nodes(ids: $ids) {
    __typename
    id
    ... on Actor {
      name
      participations(first: 100) {
        edges {
          ...PairParticipation
        }
      }
    }
  }
  encounters(
    of: { ids: [$a] }
    with: { ids: [$b] }
    at: $at
    period: $period
    statuses: $statuses
    relations: $relations
    includeUndated: $includeUndated
    first: 1
  ) {
    withheld {
      reason
      count
    }
    nodes {
      strength
      count
      first
      last
      relation
      certainty
      sizeBasis
      events(first: 10) {
        totalCount
        edges {
          relation
          certainty
          n
          sizeBasis
          weight
          presence {
            actorId
            role
            how
            certainty
            side
            delegationId
            represents
            through(first: 2) {
              id
              name
              participations(first: 10) {
                edges {
                  ...PairParticipation
                }
              }
            }
          }
          node {
            id
            name
            date
            status
            eventKind: kind
            partOf {
              id
              name
              partOf {
                id
                name
              }
            }
            hosts(first: 5) {
              edges {
                evidence(first: 2) {
                  ...PairProof
                }
                node {
                  id
                }
              }
            }
            evidence(first: 8) {
              ...PairProof
            }
          }
        }
      }
    }
  }
}

fragment PairParticipation on ParticipationEdge {
  role
  delegation {
    id
    name
  }
  evidence(first: 2) {
    ...PairProof
  }
  node {
    id
  }
}

fragment PairProof on Evidence {
  id
  about
  certainty
  quote
  reading
  source {
    id
    name
    url
    date
    language
    publisher
  }
}
`,Pe=`# Whether there is any path at all, whatever the way and however long: asked where the conditions leave none.
query PathAnyhow($from: [ID!]!, $to: ID!, $language: SentenceLanguage!) {
  introductions(from: $from, to: $to, via: [ENCOUNTER, POSITION, MEMBERSHIP], includeHubs: true, maxSteps: 6, first: 1) {
    paths {
      sentence(language: $language)
    }
  }
}
`,Fe=`# The ends of a path: their names, and of a place whether any organisation is based in it.
query PathEnds($ids: [ID!]!) {
  nodes(ids: $ids) {
    __typename
    id
    ... on Entity {
      name
    }
    ... on Place {
      contains(first: 1) {
        totalCount
      }
      organisations(first: 1) {
        totalCount
      }
    }
  }
}
`,Ie=`# A person: her positions, where she took part, and how we know. A list alone, a page further, is the same with its flag only.
query Person(
  $id: ID!
  $first: Int! = 8
  $after: String
  $facts: Boolean! = true
  $positions: Boolean! = true
  $participations: Boolean! = true
) {
  node(id: $id) {
    ... on Person {
      __typename
      id
      name
      ... @include(if: $facts) {
        names {
          value
          language
          kind
        }
        description
        changedAtRevision
        evidence(first: 100) {
          ...PersonProof
        }
      }
      positions(first: $first, after: $after) @include(if: $positions) {
        totalCount
        pageInfo {
          ...PersonPage
        }
        withheld {
          reason
          count
        }
        edges {
          id
          certainty
          since
          until
          attestedOn
          title
          evidence(first: 4) {
            ...PersonProof
          }
          node {
            id
            name
            country
            organisationKind: kind
          }
        }
      }
      participations(first: $first, after: $after) @include(if: $participations) {
        totalCount
        pageInfo {
          ...PersonPage
        }
        withheld {
          reason
          count
        }
        edges {
          id
          certainty
          role
          onBehalfOf {
            id
            name
          }
          delegation {
            id
            name
          }
          evidence(first: 4) {
            ...PersonProof
          }
          node {
            id
            name
            date
            status
          }
        }
      }
    }
  }
}

fragment PersonProof on Evidence {
  id
  about
  certainty
  quote
  reading
  source {
    id
    name
    url
    date
    language
    publisher
  }
}

fragment PersonPage on PageInfo {
  hasNextPage
  endCursor
}
`,Le=`# A place: where it lies, who is based there, and how we know. A list alone, a page further, is the same with its flag only.
query Place(
  $id: ID!
  $first: Int! = 8
  $after: String
  $facts: Boolean! = true
  $events: Boolean! = true
  $organisations: Boolean! = true
  $within: Boolean! = true
  $contains: Boolean! = true
) {
  node(id: $id) {
    ... on Place {
      __typename
      id
      name
      ... @include(if: $facts) {
        names {
          value
          language
          kind
        }
        description
        changedAtRevision
        evidence(first: 100) {
          ...PlaceProof
        }
        placeKind: kind
        country
        region
      }
      events(first: $first, after: $after) @include(if: $events) {
        totalCount
        pageInfo {
          ...PlacePage
        }
        withheld {
          reason
          count
        }
        edges {
          id
          certainty
          evidence(first: 4) {
            ...PlaceProof
          }
          node {
            id
            name
            date
            status
          }
        }
      }
      organisations(first: $first, after: $after) @include(if: $organisations) {
        totalCount
        pageInfo {
          ...PlacePage
        }
        withheld {
          reason
          count
        }
        edges {
          id
          certainty
          evidence(first: 4) {
            ...PlaceProof
          }
          node {
            id
            name
            country
            organisationKind: kind
          }
        }
      }
      within(first: $first, after: $after) @include(if: $within) {
        totalCount
        pageInfo {
          ...PlacePage
        }
        withheld {
          reason
          count
        }
        edges {
          id
          certainty
          evidence(first: 4) {
            ...PlaceProof
          }
          node {
            id
            name
          }
        }
      }
      contains(first: $first, after: $after) @include(if: $contains) {
        totalCount
        pageInfo {
          ...PlacePage
        }
        withheld {
          reason
          count
        }
        edges {
          id
          certainty
          evidence(first: 4) {
            ...PlaceProof
          }
          node {
            id
            name
          }
        }
      }
    }
  }
}

fragment PlaceProof on Evidence {
  id
  about
  certainty
  quote
  reading
  source {
    id
    name
    url
    date
    language
    publisher
  }
}

fragment PlacePage on PageInfo {
  hasNextPage
  endCursor
}
`,Re=`# A programme: what stands under it, who funds it, and how we know. A list alone, a page further, is the same with its flag only.
query Programme(
  $id: ID!
  $first: Int! = 8
  $after: String
  $facts: Boolean! = true
  $events: Boolean! = true
  $organisations: Boolean! = true
  $funders: Boolean! = true
  $statedNumbers: Boolean! = true
) {
  node(id: $id) {
    ... on Programme {
      __typename
      id
      name
      ... @include(if: $facts) {
        names {
          value
          language
          kind
        }
        description
        changedAtRevision
        evidence(first: 100) {
          ...ProgrammeProof
        }
        date
      }
      events(first: $first, after: $after) @include(if: $events) {
        totalCount
        pageInfo {
          ...ProgrammePage
        }
        withheld {
          reason
          count
        }
        edges {
          id
          certainty
          evidence(first: 4) {
            ...ProgrammeProof
          }
          node {
            id
            name
            date
            status
          }
        }
      }
      organisations(first: $first, after: $after) @include(if: $organisations) {
        totalCount
        pageInfo {
          ...ProgrammePage
        }
        withheld {
          reason
          count
        }
        edges {
          id
          certainty
          evidence(first: 4) {
            ...ProgrammeProof
          }
          node {
            id
            name
            country
            organisationKind: kind
          }
        }
      }
      funders(first: $first, after: $after) @include(if: $funders) {
        totalCount
        pageInfo {
          ...ProgrammePage
        }
        withheld {
          reason
          count
        }
        edges {
          id
          certainty
          share
          evidence(first: 4) {
            ...ProgrammeProof
          }
          node {
            id
            name
            country
            organisationKind: kind
          }
        }
      }
      statedNumbers(first: $first, after: $after) @include(if: $statedNumbers) {
        totalCount
        pageInfo {
          ...ProgrammePage
        }
        withheld {
          reason
          count
        }
        edges {
          node {
            counted
            value
            approximate
            date
            delegationId
            id
            evidence(first: 4) {
              ...ProgrammeProof
            }
          }
        }
      }
    }
  }
}

fragment ProgrammeProof on Evidence {
  id
  about
  certainty
  quote
  reading
  source {
    id
    name
    url
    date
    language
    publisher
  }
}

fragment ProgrammePage on PageInfo {
  hasNextPage
  endCursor
}
`,ze=`# Shows the value of one personal contact point for one purpose. The service writes a record of it first.
mutation RevealContact($id: ID!, $purpose: Purpose!) {
  revealContact(id: $id, purpose: $purpose) {
    value
    purpose
    ground
    record {
      number
      at
    }
  }
}
`,Be=`# Nodes by the words of their names, with what tells one from another.
query Search($text: String!, $types: [EntityType!], $first: Int!) {
  search(text: $text, types: $types, first: $first) {
    totalCount
    withheld {
      reason
      count
    }
    edges {
      stage
      matched
      node {
        __typename
        id
        name
        ... on Organisation {
          organisationKind: kind
          country
        }
        ... on Person {
          positions(first: 1) {
            edges {
              title
              node {
                id
                name
              }
            }
          }
        }
        ... on Event {
          eventKind: kind
          country
          date
        }
        ... on Place {
          placeKind: kind
          country
        }
        ... on Programme {
          date
        }
        ... on Source {
          date
          publisher
        }
      }
    }
  }
}
`,Ve=`# What the explorer says of a node that is selected.
query SelectedNode($id: ID!) {
  node(id: $id) {
    __typename
    id
    ... on Entity {
      name
      names {
        value
        language
        kind
      }
      description
      evidence(first: 20) {
        id
        about
        certainty
        quote
        reading
        source {
          id
          name
          url
          date
          language
          publisher
        }
      }
    }
    ... on Organisation {
      organisationKind: kind
      country
    }
    ... on Event {
      eventKind: kind
      status
      country
      date
      reportMissing
    }
    ... on Place {
      placeKind: kind
      country
    }
    ... on Programme {
      date
    }
    ... on Source {
      date
      publisher
    }
  }
}
`,He=`# A source: who published it when, and what it says about the network. A list alone, a page further, is the same with its flag only.
query Source(
  $id: ID!
  $first: Int! = 8
  $after: String
  $facts: Boolean! = true
  $cites: Boolean! = true
) {
  node(id: $id) {
    ... on Source {
      __typename
      id
      name
      ... @include(if: $facts) {
        names {
          value
          language
          kind
        }
        description
        changedAtRevision
        evidence(first: 100) {
          ...SourceProof
        }
        publisher
        date
        language
        url
      }
      cites(first: $first, after: $after) @include(if: $cites) {
        totalCount
        pageInfo {
          ...SourcePage
        }
        withheld {
          reason
          count
        }
        edges {
          node {
            id
            subject
            about
            certainty
            quote
            reading
          }
        }
      }
    }
  }
}

fragment SourceProof on Evidence {
  id
  about
  certainty
  quote
  reading
  source {
    id
    name
    url
    date
    language
    publisher
  }
}

fragment SourcePage on PageInfo {
  hasNextPage
  endCursor
}
`,Ue=`# What the start page asks about: nodes that it would like to name, others in their stead, and what the network holds.
query Start($ids: [ID!]!) {
  preferred: nodes(ids: $ids) {
    __typename
    ...StartNamed
    ...StartAsker
    ... on Event {
      earliest
    }
  }
  moderate: organisations(filter: { degree: { max: 8 } }, orderBy: { field: TIES }, first: 6) {
    nodes {
      ...StartNamed
      ...StartAsker
    }
  }
  busier: organisations(filter: { degree: { min: 9 } }, orderBy: { field: TIES, direction: ASC }, first: 2) {
    nodes {
      ...StartNamed
      ...StartAsker
    }
  }
  held: events(filter: { statuses: [HELD], degree: { min: 3, max: 40 } }, orderBy: { field: TIES }, first: 1) {
    nodes {
      ...StartNamed
      earliest
    }
  }
  events(orderBy: { field: TIES }, first: 1) {
    nodes {
      ...StartNamed
      earliest
    }
  }
  topics(orderBy: { field: TIES }, first: 6) {
    nodes {
      ...StartNamed
      organisations(first: 8) {
        nodes {
          id
          country
        }
      }
    }
  }
  status {
    revision
    ties
    counts {
      type
      count
    }
    evidence {
      certainty
      count
    }
  }
}

fragment StartNamed on Entity {
  id
  name
  names {
    value
    language
    kind
  }
}

fragment StartAsker on Organisation {
  country
  organisationKind: kind
  encounters(with: { types: [ORGANISATION] }, first: 1) {
    totalCount
    edges {
      certainty
      node {
        id
        name
        ... on Organisation {
          people(first: 1) {
            nodes {
              id
              name
            }
          }
        }
      }
    }
  }
}
`,We=`# The state of the network: what every page says at its foot.
query Status {
  status {
    revision
    now
    ties
    counts {
      type
      count
    }
  }
}
`,Ge=`# A topic: who works on it, what was about it, and how we know. A list alone, a page further, is the same with its flag only.
query Topic(
  $id: ID!
  $first: Int! = 8
  $after: String
  $facts: Boolean! = true
  $organisations: Boolean! = true
  $events: Boolean! = true
) {
  node(id: $id) {
    ... on Topic {
      __typename
      id
      name
      ... @include(if: $facts) {
        names {
          value
          language
          kind
        }
        description
        changedAtRevision
        evidence(first: 100) {
          ...TopicProof
        }
      }
      organisations(first: $first, after: $after) @include(if: $organisations) {
        totalCount
        pageInfo {
          ...TopicPage
        }
        withheld {
          reason
          count
        }
        edges {
          id
          certainty
          evidence(first: 4) {
            ...TopicProof
          }
          node {
            id
            name
            country
            organisationKind: kind
          }
        }
      }
      events(first: $first, after: $after) @include(if: $events) {
        totalCount
        pageInfo {
          ...TopicPage
        }
        withheld {
          reason
          count
        }
        edges {
          id
          certainty
          evidence(first: 4) {
            ...TopicProof
          }
          node {
            id
            name
            date
            status
          }
        }
      }
    }
  }
}

fragment TopicProof on Evidence {
  id
  about
  certainty
  quote
  reading
  source {
    id
    name
    url
    date
    language
    publisher
  }
}

fragment TopicPage on PageInfo {
  hasNextPage
  endCursor
}
`,Ke=`# Who asks, and how one can sign in.
query Viewer {
  viewer {
    access
    signedIn
    label
    canSignIn
    byProvider
  }
}
`,qe=`# What the encounters of some actors left out, and why: an empty picture explains itself.
query Withheld(
  $of: ActorFilter!
  $at: EventFilter
  $period: Period
  $statuses: [EventStatus!]!
  $relations: [EncounterRelation!]!
  $minStrength: Float
  $includeUndated: Boolean!
) {
  encounters(
    of: $of
    at: $at
    period: $period
    statuses: $statuses
    relations: $relations
    minStrength: $minStrength
    includeUndated: $includeUndated
    first: 1
  ) {
    totalCount
    withheld {
      reason
      count
    }
  }
}
`,Je=`# How many events there were, year by year.
query Years {
  counts(of: EVENT, by: YEAR) {
    without
    groups {
      key
      count
    }
  }
}
`,G=e=>({text:e}),Ye=G(W),Xe=G(xe),Ze=G(Se),Qe=G(Ce),$e=G(we),et=G(Te),tt=G(Ee),nt=G(De),rt=G(Oe),it=G(ke),at=G(Ae),ot=G(je),st=G(Me),ct=G(Ne),lt=G(Pe),ut=G(Fe),dt=G(Ie),ft=G(Le),pt=G(Re),mt=G(ze),ht=G(Be),gt=G(Ve),_t=G(He),vt=G(Ue),yt=G(We),bt=G(Ge),xt=G(Ke),St=G(qe),Ct=G(Je),wt=[`PUBLIC`,`ANALYST`,`COORDINATOR`,`ADMIN`];function Tt(e,t){return e.access===t.access&&e.signedIn===t.signedIn&&e.label===t.label}function Et(e,t){return e!==null&&e.signedIn&&e.canSignIn&&!t.signedIn}var Dt=6e4,K=new class{#e=e(null);get known(){return j(this.#e)}set known(e){u(this.#e,e)}#t=e(!1);get asked(){return j(this.#t)}set asked(e){u(this.#t,e,!0)}#n=e(0);get changes(){return j(this.#n)}set changes(e){u(this.#n,e,!0)}#r=e(!1);get ended(){return j(this.#r)}set ended(e){u(this.#r,e,!0)}#i=e(!1);get wanted(){return j(this.#i)}set wanted(e){u(this.#i,e,!0)}#a=null;#o=0;#s=new BroadcastChannel(`viewer`);constructor(){ge({asked:()=>this.#c()&&void this.refresh(),refused:({code:e})=>e===`UNAUTHENTICATED`&&this.known?.signedIn&&void this.refresh()}),this.#s.onmessage=()=>void this.refresh(),document.addEventListener(`visibilitychange`,()=>{!document.hidden&&this.known?.canSignIn&&this.refresh()})}sees(e){return this.known!==null&&wt.indexOf(this.known.access)>=wt.indexOf(e)}refresh(){return this.#a??=this.#l().finally(()=>{this.#a=null,this.asked=!0}),this.#a}async changed(){await this.#a,this.known=null,this.ended=!1,await this.refresh(),this.changes++,this.#s.postMessage(`changed`)}#c(){return this.known!==null&&this.known.signedIn&&this.known.canSignIn&&!this.#a&&Date.now()-this.#o>Dt}async#l(){this.#o=Date.now();for(let e of[!1,!0])try{let{data:e}=await me(xt,{},new AbortController().signal);this.#u(e.viewer);return}catch(t){if(t instanceof z)return U.missed();if(!(t instanceof R)||t.code!==`UNAUTHENTICATED`||e)return;this.ended=!0}}#u(e){let t=this.known;Et(t,e)&&(this.ended=!0),e.signedIn&&(this.ended=!1),this.known=e,t&&!Tt(t,e)&&(this.changes++,this.#s.postMessage(`changed`))}};typeof window<`u`&&((window.__svelte??={}).v??=new Set).add(`5`);var Ot=/^[a-z]+:[A-Za-z0-9._-]+$/,kt=120,q={read:e=>e.length<=kt&&Ot.test(e)?e:void 0,write:e=>e};function J(e){return{read:t=>e.find(e=>e===t),write:e=>e}}function At(e,t){return{read:n=>{let r=/^\d{1,9}$/.test(n)?Number(n):NaN;return r>=e&&r<=t?r:void 0},write:String}}function jt(e){return{read:t=>/^\d{1,6}(\.\d{1,6})?$/.test(t)&&Number(t)<=e?Number(t):void 0,write:String}}var Mt={read:e=>e===`1`||void 0,write:e=>e?`1`:``},Nt={read:e=>{let t=/^\d{4}-\d{2}-\d{2}$/.test(e)?new Date(e+`T00:00:00Z`):void 0;return t&&!Number.isNaN(t.getTime())&&t.toISOString().startsWith(e)?e:void 0},write:e=>e},Pt={read:e=>/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(e)?e:void 0,write:e=>e};function Ft(e,t,n){let r=e=>n?n.indexOf(e):0,i=(e,t)=>r(e)-r(t)||(e<t?-1:+(e>t)),a=e=>[...new Set(e)].sort(i);return{read:n=>{let r=n.split(`,`).map(t=>e.read(t));if(r.some(e=>e===void 0))return;let i=a(r);return i.length<=t?i:void 0},write:t=>a(t).map(e.write).join(`,`)}}var It=/^([^~]+)~(-?\d{1,5}(?:\.\d{1,2})?)~(-?\d{1,5}(?:\.\d{1,2})?)$/;function Lt(e){let t=e=>Math.round(e*100)/100+0,n=e=>[...new Map(e.map(e=>[e.id,e])).values()].sort((e,t)=>e.id<t.id?-1:1),r=e=>{let[,n=``,r,i]=It.exec(e)??[],a=q.read(n);return a===void 0?void 0:{id:a,x:t(Number(r)),y:t(Number(i))}};return{read:t=>{let i=t.split(`,`).map(r);if(i.some(e=>e===void 0))return;let a=n(i);return a.length<=e?a:void 0},write:e=>n(e).map(e=>`${e.id}~${t(e.x)}~${t(e.y)}`).join(`,`)}}var Rt={read:e=>{let[t,n,...r]=e.split(`~`).map(e=>q.read(e));if(!(!t||r.length>0)){if(!e.includes(`~`))return[t];if(n&&n!==t)return t<n?[t,n]:[n,t]}},write:e=>e.length===2&&e[1]<e[0]?`${e[1]}~${e[0]}`:e.join(`~`)};function Y(e){return{read:e.read,write:t=>t===null?``:e.write(t)}}var zt=[`graph`,`table`,`matrix`,`timeline`,`map`],Bt=[`country`,`type`,`kind`,`community`,`distance`],Vt=[`name`,`type`,`country`,`links`,`strength`,`distance`,`date`],Ht=[`fr`,`en`],Ut=[`light`,`dark`],X={seeds:50,radius:3,nodes:2e3,pins:60,from:20};function Z(e,t,n){return{name:e,codec:t,absent:n}}function Q(e,t,n,r){return Z(e,Ft(t,n,r),[])}function Wt(e,t){return Q(e,J(t),t.length,t)}var Gt=Y(At(1,9999)),Kt={lang:Z(`lang`,J(Ht),`fr`),theme:Z(`theme`,Y(J(Ut)),null)},qt={seeds:Q(`seeds`,q,X.seeds),expanded:Q(`expand`,q,X.seeds),projection:Z(`links`,J(ce),`ENCOUNTERS`),radius:Z(`radius`,At(0,X.radius),1),limit:Z(`limit`,At(1,X.nodes),200),types:Wt(`types`,b),kinds:Wt(`ties`,D),countries:Q(`countries`,Pt,50),topics:Q(`topics`,q,50),programmes:Q(`programmes`,q,50),statuses:Wt(`statuses`,A),relations:Wt(`relations`,S),from:Z(`from`,Gt,null),to:Z(`to`,Gt,null),undated:Z(`undated`,Mt,!1),minStrength:Z(`strength`,Y(jt(1e3)),null),asOf:Z(`asof`,Y(Nt),null),view:Z(`view`,J(zt),`graph`),colour:Z(`colour`,J(Bt),`country`),here:Z(`here`,Y(q),null),off:Q(`off`,{read:e=>/^[A-Za-z0-9_-]{1,40}$/.test(e)?e:void 0,write:e=>e},60),hidden:Q(`hide`,q,200),pins:Z(`pin`,Lt(X.pins),[]),selected:Z(`sel`,Y(Rt),null),sort:Z(`sort`,J(Vt),`strength`),reverse:Z(`reverse`,Mt,!1)},Jt={from:Q(`from`,q,X.from),to:Z(`to`,Y(q),null),via:Wt(`via`,de),hubs:Z(`hubs`,Mt,!1),since:Z(`since`,Gt,null),until:Z(`until`,Gt,null),undated:Z(`undated`,Mt,!1),asOf:Z(`asof`,Y(Nt),null),steps:Z(`steps`,At(1,6),6)},Yt={organisation:Z(`for`,Y(q),null),direction:Z(`direction`,J(T),`HOST`),topics:Q(`topics`,q,20),countries:Q(`countries`,Pt,50),languages:Q(`languages`,Pt,20),since:Z(`since`,Gt,null),until:Z(`until`,Gt,null),asOf:Z(`asof`,Y(Nt),null)},Xt={subject:Z(`subject`,Y(q),null)},Zt={},Qt={};function $t(e){return Object.fromEntries(Object.entries(e).map(([e,{absent:t}])=>[e,t]))}var en=e=>({page:`explore`,...$t(qt),...e}),tn=e=>({page:`paths`,...$t(Jt),...e}),nn=e=>({page:`shadowing`,...$t(Yt),...e}),rn=e=>({page:`audit`,...$t(Xt),...e}),an=e=>({page:`node`,id:e}),on={page:`start`},sn={start:Qt,explore:qt,paths:Jt,shadowing:Yt,audit:Xt,node:Zt,nowhere:{}};function cn(e){let t=[...ln(sn[e.page],e),...ln(Kt,e)];return un(e)+(t.length>0?`?`+t.join(`&`):``)}function ln(e,t){let n=t;return Object.entries(e).flatMap(([e,{name:t,codec:r,absent:i}])=>{let a=r.write(n[e]);return a===``||a===r.write(i)?[]:[`${t}=${a}`]})}function un(e){switch(e.page){case`start`:return`/`;case`node`:return`/node/`+e.id;case`nowhere`:return`/nowhere`;default:return`/`+e.page}}function dn(e,t){let n=[],r=pn(e),i=new URLSearchParams(t),a={...hn(sn[r.page],i,n),...hn(Kt,i,n)};for(let[e,t]of i)n.push({name:e,value:t});return{state:{...r,...a},problems:n}}var fn=[`explore`,`paths`,`shadowing`,`audit`];function pn(e){if(e===`/`)return{page:`start`};let[,t=``,n,...r]=e.split(`/`);if(r.length===0&&t===`node`&&n){let e=q.read(mn(n));if(e)return{page:`node`,id:e}}let i=n===void 0?fn.find(e=>e===t):void 0;return i?{page:i}:{page:`nowhere`}}function mn(e){try{return decodeURIComponent(e)}catch{return``}}function hn(e,t,n){let r=$t(e);for(let[i,{name:a,codec:o}]of Object.entries(e)){let e=t.getAll(a);t.delete(a),e.forEach((e,t)=>{let s=t===0?o.read(e):void 0;s===void 0?n.push({name:a,value:e}):r[i]=s})}return r}function gn(){let{depth:e}=history.state??{};return{depth:typeof e==`number`?e:0}}function _n(e,t){return e.page===t.page&&(e.page!==`node`||t.page!==`node`||e.id===t.id)}var vn=e=>!/^\/(graphi|auth\/)/.test(e),yn=new class{#e=e(dn(location.pathname,location.search).state);get state(){return j(this.#e)}set state(e){u(this.#e,e)}#t=e(dn(location.pathname,location.search).problems);get problems(){return j(this.#t)}set problems(e){u(this.#t,e)}#n=e(i(gn().depth));get undoable(){return j(this.#n)}set undoable(e){u(this.#n,e,!0)}#r=e(0);get redoable(){return j(this.#r)}set redoable(e){u(this.#r,e,!0)}constructor(){history.scrollRestoration=`manual`,window.addEventListener(`popstate`,()=>this.#s()),document.addEventListener(`click`,e=>this.#c(e))}go(e,t=`push`){let{lang:n,theme:r}=this.state;this.#o({lang:n,theme:r,...e},t)}#i=l(()=>this.state.lang);#a=l(()=>this.state.theme);href(e){return cn({lang:j(this.#i),theme:j(this.#a),...e})}change(e,t=`push`){this.#o({...this.state,...e},t)}explore(e,t=`push`){this.state.page===`explore`?this.change(e,t):this.go(en(e))}undo(){this.undoable>0&&history.back()}redo(){this.redoable>0&&history.forward()}#o(e,t){let n=cn(e);this.problems=[],n===location.pathname+location.search||(t===`replace`?history.replaceState(history.state,``,n):(this.undoable=_n(this.state,e)?gn().depth+1:0,this.redoable=0,history.pushState({depth:this.undoable},``,n))),this.state=e}#s(){let{state:e,problems:t}=dn(location.pathname,location.search),{depth:n}=gn();this.redoable=_n(this.state,e)?Math.max(0,this.redoable+this.undoable-n):0,this.undoable=n,this.state=e,this.problems=t}#c(e){if(e.defaultPrevented||e.button!==0||e.metaKey||e.ctrlKey||e.shiftKey||e.altKey)return;let t=e.composedPath().find(e=>e instanceof HTMLAnchorElement||e instanceof SVGAElement),n=t?.getAttribute(`href`);if(!t||!n?.startsWith(`/`)||t.hasAttribute(`target`)||t.hasAttribute(`download`)||!vn(n))return;e.preventDefault();let[r=`/`,i=``]=n.split(`?`);this.#o(dn(r,i).state,`push`)}},bn=x(`<a> </a>`),xn=x(`<button type="button" aria-haspopup="dialog"> </button>`);function Sn(e,t){a(t,!0);let i=r(t,`primary`,3,!1),o=l(()=>K.known!==null&&K.known.canSignIn&&!K.known.signedIn);var s=E(),ee=n(s),u=e=>{var t=bn();let n;var r=I(t,!0);F((e,a)=>{n=v(t,1,`button`,null,n,{primary:i()}),c(t,`href`,`/auth/sign-in?to=${e??``}`),N(r,a)},[()=>encodeURIComponent(yn.href(yn.state)),()=>m(`account.signin`)]),M(e,t)},d=e=>{var t=xn();let n;var r=I(t,!0);F(e=>{n=v(t,1,``,null,n,{primary:i()}),N(r,e)},[()=>m(`account.signin`)]),P(`click`,t,()=>K.wanted=!0),M(e,t)};p(ee,e=>{j(o)&&K.known?.byProvider?e(u):j(o)&&e(d,1)}),M(e,s),f()}O([`click`]);var Cn=new class{#e=e(``);get text(){return j(this.#e)}set text(e){u(this.#e,e,!0)}#t=!1;say(e){this.#t=!this.#t,this.text=this.#t?e:e+`\xA0`}unsay(e){this.text.replace(/\u00a0$/,``)===e&&(this.text=``)}};function wn(e){Cn.say(e)}function Tn(e){return Cn.say(e),()=>Cn.unsay(e)}var En={BAD_USER_INPUT:`account.advice.BAD_USER_INPUT`,UNAUTHENTICATED:`account.advice.UNAUTHENTICATED`,FORBIDDEN:`account.advice.FORBIDDEN`,TOO_MANY_REQUESTS:`account.advice.TOO_MANY_REQUESTS`};function Dn({code:e,after:t}){let n=En[e];return n?e===`TOO_MANY_REQUESTS`?`${m(n)} ${kn(t)}`.trim():m(n):null}function On({code:e}){return e===`UNAUTHENTICATED`}function kn(e){return e===null||e<=0?m(`account.wait`):e<100?te(`account.wait.seconds`,e):te(`account.wait.minutes`,Math.ceil(e/60))}var An=class{#e=e(null);get answer(){return j(this.#e)}set answer(e){u(this.#e,e)}#t=e(null);get answered(){return j(this.#t)}set answered(e){u(this.#t,e)}#n=e(!1);get asking(){return j(this.#n)}set asking(e){u(this.#n,e,!0)}#r=e(null);get refusal(){return j(this.#r)}set refusal(e){u(this.#r,e)}#i=e(0);constructor(e,t,n=()=>({})){let r=l(()=>JSON.stringify(t()));pe(()=>{let t=JSON.parse(j(r));j(this.#i),U.returns;let i=new AbortController;return t===null?this.#a():this.#o(e,{...t,...n()},i.signal),()=>i.abort()})}again(){ae(this.#i)}#a(){this.answer=null,this.answered=null,this.refusal=null,this.asking=!1}async#o(e,t,n){this.asking=!0;try{this.answer=await me(e,t,n),this.answered=t,this.refusal=null}catch(e){if(n.aborted)return;if(e instanceof z)U.missed();else if(e instanceof R)this.refusal=e;else throw e}this.asking=!1}},jn=x(`<p> </p>`),Mn=x(`<p> <span lang="en"> </span></p>`),Nn=x(`<p><!></p>`),Pn=x(`<div class="notice" role="alert"><p><strong> </strong></p> <!> <!> <!></div>`);function Fn(e,n){a(n,!0);let r=l(()=>Dn(n.refusal));var i=Pn(),o=h(i),s=h(o),ee=I(s,!0);L(o);var c=_(o,2),u=e=>{var t=jn(),n=I(t,!0);F(()=>N(n,j(r))),M(e,t)};p(c,e=>{j(r)&&e(u)});var d=_(c,2),g=e=>{var t=Mn(),r=h(t),i=_(r),a=I(i);L(t),F(e=>{N(r,`${e??``} `),N(a,`“${n.refusal.message??``}”`)},[()=>m(`common.service.says`)]),M(e,t)},v=l(()=>!On(n.refusal));p(d,e=>{j(v)&&e(g)});var y=_(d,2),b=e=>{var t=Nn();Sn(h(t),{primary:!0}),L(t),M(e,t)};p(y,e=>{n.refusal.code===`UNAUTHENTICATED`&&e(b)}),L(i),F(e=>N(ee,e),[()=>t(`error`,n.refusal.code)]),M(e,i),f()}function In(e){if(!e)return m(`words.date.unknown`);let[t=``,n]=e.split(`/`);if(n!==void 0)return Ln(t,n);let r=/^(.*?)([?~%])$/.exec(t);return r?m(`words.date.about`,{date:$(r[1]??``)}):$(t)}function Ln(e,t){if(t===`..`||t===``)return m(`words.date.since`,{date:$(e)});if(e===`..`||e===``)return m(`words.date.until`,{date:$(t)});let n=[e,t].map(e=>/^\d{4}-\d{2}-\d{2}$/.test(e)?new Date(e+`T00:00:00Z`):null);return n[0]&&n[1]?g(w(),{dateStyle:`long`}).formatRange(n[0],n[1]):m(`words.date.range`,{from:$(e),to:$(t)})}function $(e){if(/^\d{4}-\d{2}-\d{2}$/.test(e))return se(e);if(/^\d{4}-\d{2}$/.test(e))return Rn(e,{month:`long`,year:`numeric`});let t=/^X{4}-(\d{2})$/.exec(e);return t?m(`words.date.noyear`,{month:Rn(`2000-${t[1]}`,{month:`long`})}):e}function Rn(e,t){return g(w(),t).format(new Date(e+`-01T00:00:00Z`))}function zn(e){return/[\p{L}\p{N}]/u.test(e)}function Bn({node:e}){let n=[t(`type`,k(e.id))];switch(e.__typename){case`Organisation`:n.push(e.organisationKind&&t(`organisationKind`,e.organisationKind),e.country&&C(e.country));break;case`Person`:n.push(...e.positions.edges.map(({title:e,node:{name:t}})=>e?m(`search.position`,{title:e,name:t}):t));break;case`Event`:n.push(t(`eventKind`,e.eventKind),e.country&&C(e.country),e.date&&In(e.date));break;case`Place`:n.push(t(`placeKind`,e.placeKind),e.country&&C(e.country));break;case`Programme`:n.push(e.date&&In(e.date));break;case`Source`:n.push(e.publisher,e.date&&In(e.date))}return n.filter(e=>e!==null)}function Vn({node:e,matched:n,stage:r}){let i=[];return n!==e.name&&i.push(m(`search.matched`,{name:n})),r===`NEAR`&&i.push(t(`stage`,r)),i}var Hn=oe(`<svg viewBox="-1.3 -1.3 2.6 2.6" aria-hidden="true" focusable="false"><path></path></svg>`);function Un(e,t){a(t,!0);let n=r(t,`slot`,3,0);var i=Hn(),o=I(i);F(()=>{v(i,0,`glyph slot-${n()??``}`,`svelte-nbemjr`),c(o,`d`,ue[t.type])}),M(e,i),f()}var Wn=x(`<span class="facts reason svelte-pd94gp"> </span>`),Gn=x(`<li role="option" tabindex="-1" class="svelte-pd94gp"><!> <span class="words svelte-pd94gp"><span class="name svelte-pd94gp"> </span> <span class="facts svelte-pd94gp"> </span> <!></span></li>`),Kn=x(`<ul role="listbox" class="svelte-pd94gp"></ul>`);function qn(t,n){a(n,!0);let r=e(void 0);pe(()=>{n.active!==null&&j(r)?.children[n.active]?.scrollIntoView({block:`nearest`})});var i=Kn();y(i,23,()=>n.hits,e=>e.node.id,(e,t,r)=>{var i=Gn(),a=h(i);{let e=l(()=>k(j(t).node.id));Un(a,{get type(){return j(e)}})}var o=_(a,2),s=h(o),ee=I(s,!0),u=_(s,2),d=I(u,!0),f=_(u,2);y(f,16,()=>Vn(j(t)),e=>e,(e,t)=>{var n=Wn(),r=I(n,!0);F(()=>N(r,t)),M(e,n)}),L(o),L(i),F(e=>{c(i,`id`,`${n.id??``}-${j(r)??``}`),c(i,`aria-selected`,j(r)===n.active),N(ee,j(t).node.name),N(d,e)},[()=>Bn(j(t)).join(` · `)]),P(`click`,i,()=>n.onchoose(j(t))),P(`pointerdown`,i,e=>e.preventDefault()),P(`pointermove`,i,()=>n.onpoint(j(r))),M(e,i)}),L(i),ie(i,e=>u(r,e),()=>j(r)),F(()=>{c(i,`id`,n.id),c(i,`aria-label`,n.label)}),M(t,i),f()}O([`click`,`pointerdown`,`pointermove`]);var Jn={ArrowDown:`next`,ArrowUp:`previous`,Home:`first`,End:`last`,Enter:`take`,Escape:`leave`};function Yn(e){return e.isComposing||e.ctrlKey||e.metaKey||e.shiftKey?null:e.altKey?e.key===`ArrowDown`?`open`:e.key===`ArrowUp`?`close`:null:Jn[e.key]??null}function Xn(e,t,n){switch(t){case`next`:return e===null?0:(e+1)%n;case`previous`:return e===null?n-1:(e+n-1)%n;case`first`:return 0;case`last`:return n-1}}var Zn=8,Qn=4,$n=416,er=220;function tr(e,t){let n=Math.min(Math.max(e.width,$n),t.width-16),r=Math.max(Zn,Math.min(e.left,t.width-Zn-n)),i=t.height-e.bottom-Qn-Zn,a=e.top-Qn-Zn;return i>=er||i>=a?{left:r,width:n,height:Math.max(i,0),top:e.bottom+Qn,bottom:null}:{left:r,width:n,height:Math.max(a,0),top:null,bottom:t.height-e.top+Qn}}var nr=x(`<kbd aria-hidden="true" class="svelte-tayy4s">/</kbd>`),rr=x(`<div class="words svelte-tayy4s"><!><p class="hint svelte-tayy4s"> </p></div>`),ir=x(`<div class="words svelte-tayy4s"><p class="svelte-tayy4s"><strong> </strong></p><p class="hint svelte-tayy4s"> </p></div>`),ar=x(`<p class="foot svelte-tayy4s"> </p>`),or=x(`<!> <!>`,1),sr=x(`<div class="popup svelte-tayy4s" popover="manual"><!> <!></div>`),cr=x(`<div><label> </label> <span class="box svelte-tayy4s"><svg viewBox="0 0 16 16" aria-hidden="true" focusable="false" class="svelte-tayy4s"><circle cx="6.5" cy="6.5" r="4.5"></circle><path d="M10 10l4.5 4.5"></path></svg> <input type="text" role="combobox" autocomplete="off" autocapitalize="off" spellcheck="false" maxlength="200" aria-autocomplete="list" class="svelte-tayy4s"/> <!></span> <!></div>`);function lr(i,g){let y=le();a(g,!0);let b=r(g,`shortcut`,3,!1),x=e(``),S=e(!1),C=e(null),w=e(null),T,E=!1,ae=()=>void 0,D=l(()=>zn(j(x))?j(x).trim():null),O=new An(ht,()=>j(D)===null?null:{text:j(D),types:g.types??null,first:8}),k=l(()=>O.answer?.data.search??null),A=l(()=>O.refusal?[]:j(k)?.edges??[]),oe=l(()=>j(D)!==null&&O.answered?.text===j(D)&&!O.refusal),se=l(()=>j(S)&&j(D)!==null&&(j(k)!==null||O.refusal!==null)),ce=l(()=>j(se)&&j(A).length>0);pe(()=>{O.answer&&j(S)&&re(ue)}),pe(()=>{O.refusal&&(E=!1,ae())});function ue(){let e=j(k)?.totalCount??0;u(C,null),ae=Tn(e===0?`${m(`search.none`)} ${m(`search.advice`)}`:te(`search.hits`,e));let[t]=j(A);E&&t&&de(t),E=!1}function de({node:e}){u(x,``),R(),g.onchoose(e.id,e.name)}function R(){u(S,!1),u(C,null),E=!1}function z(){let e=j(A)[j(C)??0];j(oe)||j(C)!==null?e&&de(e):j(D)!==null&&(u(S,!0),E=!0)}function me(e){let t=Yn(e);if(t!==null){if(t===`take`)z();else if(t===`leave`){if(!j(se)&&j(x)===``)return;j(se)||u(x,``),R()}else if(t===`close`)R();else if(t===`open`)u(S,!0);else if(!j(ce))u(S,!0);else{if(j(C)===null&&(t===`first`||t===`last`))return;u(C,Xn(j(C),t,j(A).length),!0)}e.preventDefault(),e.stopPropagation()}}function he(e){if(!b()||e.key!==`/`||e.ctrlKey||e.metaKey||e.altKey||e.defaultPrevented)return;let t=e.target;t instanceof HTMLElement&&(t.isContentEditable||t.matches(`input:not([type="checkbox"], [type="radio"], [type="range"]), textarea, select`))||(e.preventDefault(),T.focus(),T.select())}function ge(){let{clientWidth:e,clientHeight:t}=document.documentElement;u(w,tr(T.getBoundingClientRect(),{width:e,height:Math.min(t,visualViewport?.height??t)}))}function _e(e){re(ge),typeof e.showPopover==`function`&&e.showPopover();let t=[[window,`scroll`],[window,`resize`],[visualViewport,`resize`]];for(let[e,n]of t)e?.addEventListener(n,ge,!0);return()=>{for(let[e,n]of t)e?.removeEventListener(n,ge,!0)}}let B=e=>e==null?`auto`:`${e}px`;var V=cr();ne(`keydown`,fe,he);let ve;var H=h(V);let ye;var be=I(H,!0),U=_(H,2),W=_(h(U),2);ee(W),ie(W,e=>T=e,()=>T);var xe=_(W,2),Se=e=>{var t=nr();M(e,t)};p(xe,e=>{b()&&j(x)===``&&e(Se)}),L(U);var Ce=_(U,2),we=e=>{var r=sr();let i;var a=h(r),ee=e=>{var t=rr(),n=h(t);Fn(n,{get refusal(){return O.refusal}});var r=_(n),i=I(r,!0);L(t),F(e=>N(i,e),[()=>m(`search.refused`)]),M(e,t)},d=e=>{{let t=l(()=>m(`search.list`));qn(e,{get id(){return`${y}-list`},get label(){return j(t)},get hits(){return j(A)},get active(){return j(C)},onchoose:de,onpoint:e=>u(C,e,!0)})}},f=e=>{var t=ir(),n=h(t),r=h(n),i=I(r,!0);L(n);var a=_(n),o=I(a,!0);L(t),F((e,t)=>{N(i,e),N(o,t)},[()=>m(`search.none`),()=>m(`search.advice`)]),M(e,t)};p(a,e=>{O.refusal?e(ee):j(ce)?e(d,1):e(f,-1)});var g=_(a,2),v=e=>{var r=or(),i=n(r),a=e=>{var t=ar(),n=I(t,!0);F(e=>N(n,e),[()=>m(`search.more`,{shown:j(A).length,total:j(k).totalCount})]),M(e,t)};p(i,e=>{j(k).totalCount>j(A).length&&e(a)});var o=_(i,2),s=e=>{var n=ar(),r=I(n,!0);F(e=>N(r,e),[()=>m(`search.withheld`,{what:j(k).withheld.map(({reason:e})=>t(`withheld`,e)).join(`, `)})]),M(e,n)};p(o,e=>{j(k).withheld.length>0&&e(s)}),M(e,r)};p(g,e=>{!O.refusal&&j(k)&&e(v)}),L(r),o(r,()=>_e),F((e,t,n,a,o)=>{c(r,`aria-busy`,!j(oe)&&O.asking),i=s(r,``,i,{left:e,top:t,bottom:n,width:a,"max-height":o})},[()=>B(j(w)?.left),()=>B(j(w)?.top),()=>B(j(w)?.bottom),()=>B(j(w)?.width),()=>B(j(w)?.height)]),M(e,r)};p(Ce,e=>{j(se)&&e(we)}),L(V),F(()=>{ve=v(V,1,`search svelte-tayy4s`,null,ve,{compact:b()}),c(V,`role`,b()?`search`:void 0),c(H,`for`,`${y}-field`),ye=v(H,1,`svelte-tayy4s`,null,ye,{blank:j(x)===``}),N(be,g.label),c(W,`id`,`${y}-field`),c(W,`aria-expanded`,j(ce)),c(W,`aria-controls`,`${y}-list`),c(W,`aria-activedescendant`,j(ce)&&j(C)!==null?`${y}-list-${j(C)}`:void 0),c(W,`aria-keyshortcuts`,b()?`/`:void 0)}),P(`input`,W,()=>{u(S,!0),u(C,null),E=!1}),P(`click`,W,()=>u(S,!0)),P(`keydown`,W,me),ne(`blur`,W,R),d(W,()=>j(x),e=>u(x,e)),M(i,V),f()}O([`input`,`click`,`keydown`]);export{R as $,tt as A,dt as B,K as C,Qe as D,Ze as E,ot as F,_t as G,pt as H,st as I,bt as J,vt as K,ct as L,it as M,nt as N,$e as O,at as P,z as Q,lt as R,zt as S,Xe as T,mt as U,ft as V,gt as W,Ct as X,St as Y,U as Z,tn as _,An as a,nn as b,Tn as c,yn as d,me as et,an as f,en as g,qt as h,Fn as i,rt as j,et as k,Cn as l,Bt as m,Un as n,kn as o,rn as p,yt as q,In as r,wn as s,lr as t,B as tt,Sn as u,Ht as v,Ye as w,on as x,X as y,ut as z};