import{At as e,C as t,Ct as n,D as r,Dt as i,F as a,H as o,I as s,J as c,Nt as l,P as u,Pt as d,Rt as f,S as p,St as ee,T as m,Tt as h,V as te,W as ne,Z as g,_t as _,a as v,at as y,b as re,bt as ie,c as b,ct as x,et as S,f as C,ft as w,h as T,i as E,it as D,j as ae,jt as O,kt as k,l as A,lt as j,mt as oe,n as M,nt as N,o as se,ot as ce,p as P,rt as F,s as le,t as ue,u as de,ut as fe,vt as pe,wt as I,xt as L}from"./glyph.js";var me=class extends Error{code;after;constructor(e,t,n=null){super(e),this.code=t,this.after=n}},R=class extends Error{};async function he(e,t,n){z.asked();let r=await _e(JSON.stringify({query:e.text,variables:t}),n),i=await H(r,n),[a]=i.errors??[];if(a?.extensions?.code===`UNAVAILABLE`)throw new R;if(a)throw B(new me(a.message,a.extensions?.code??`INTERNAL`,V(r)));if(!i.data)throw new R;return{data:i.data,revision:i.extensions?.revision??null}}var z={asked(){},refused(){}};function ge(e){z=e}function B(e){return z.refused(e),e}function V(e){let t=e.headers.get(`Retry-After`)??``;return/^\d{1,6}$/.test(t)?Number(t):null}async function _e(e,t){try{return await fetch(`/graphql`,{method:`POST`,body:e,signal:t,headers:{"Content-Type":`application/json`,Accept:`application/graphql-response+json`}})}catch(e){throw t.aborted?e:new R}}async function H(e,t){try{return await e.json()}catch(e){throw t.aborted?e:new R}}async function ve(){try{return(await fetch(`/readyz`,{cache:`no-store`})).ok}catch{return!1}}var ye=1e4,be=1500,U=new class{#e=k(!1);get away(){return w(this.#e)}set away(e){i(this.#e,e,!0)}#t=k(0);get returns(){return w(this.#t)}set returns(e){i(this.#t,e,!0)}#n=!1;watch(){setInterval(()=>{!document.hidden&&!this.#n&&ve().then(e=>e||this.missed())},ye)}missed(){this.away=!0,this.#n||this.#r()}async#r(){this.#n=!0;do await new Promise(e=>setTimeout(e,be));while(!await ve());this.#n=!1,this.away=!1,this.returns++}},xe=`# The actors who were at the same events as one, strongest first, and what the list left out.
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
`,Se=`# Of which country an organisation is, and which languages it speaks: candidates are of other countries.
query Asker($id: ID!) {
  node(id: $id) {
    ... on Organisation {
      country
      languages
    }
  }
}
`,Ce=`# The records of who used personal data, newest first: to administrators all, to others their own.
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
`,we=`# Who could host a job shadowing (or send somebody), with the reasons that add up to the score.
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
`,Te=`# How an organisation or a person is reached, as far as the viewer may know.
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
`,Ee=`# In which countries organisations are, and how many: for the choice of countries.
query Countries {
  counts(of: ORGANISATION, by: COUNTRY) {
    without
    groups {
      key
      count
    }
  }
}
`,De=`# An event: what it was, who was there, and how we know. A list alone, a page further, is the same with its flag only.
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
`,Oe=`# How somebody could be introduced, path by path and step by step.
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
`,ke=`# The events at which some actors were present, newest first, for the timeline.
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
`,Ae=`# How many further neighbours the nodes of a network have: counted apart, because among encounters it takes longer than the picture.
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
`,je=`# The names of nodes whose ids the address holds; null in place of one that does not exist.
query Names($ids: [ID!]!) {
  nodes(ids: $ids) {
    __typename
    id
    ... on Entity {
      name
    }
  }
}
`,Me=`# A part of the network, as every view of the explorer shows it.
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
`,Ne=`# An organisation: what it is, its ties, and how we know. A list alone, a page further, is the same with its flag only.
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
`,Pe=`# How we know that two actors were at the same events: how each was there, and what sources say of it.
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
`,Fe=`# Whether there is any path at all, whatever the way and however long: asked where the conditions leave none.
query PathAnyhow($from: [ID!]!, $to: ID!, $language: SentenceLanguage!) {
  introductions(from: $from, to: $to, via: [ENCOUNTER, POSITION, MEMBERSHIP], includeHubs: true, maxSteps: 6, first: 1) {
    paths {
      sentence(language: $language)
    }
  }
}
`,Ie=`# The ends of a path: their names, and of a place whether any organisation is based in it.
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
`,Le=`# A person: her positions, where she took part, and how we know. A list alone, a page further, is the same with its flag only.
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
`,Re=`# A place: where it lies, who is based there, and how we know. A list alone, a page further, is the same with its flag only.
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
`,ze=`# A programme: what stands under it, who funds it, and how we know. A list alone, a page further, is the same with its flag only.
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
`,Be=`# Shows the value of one personal contact point for one purpose. The service writes a record of it first.
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
`,Ve=`# Nodes by the words of their names, with what tells one from another.
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
`,He=`# What the explorer says of a node that is selected.
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
`,Ue=`# A source: who published it when, and what it says about the network. A list alone, a page further, is the same with its flag only.
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
`,We=`# What the start page asks about: nodes that it would like to name, others in their stead, and what the network holds.
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
`,Ge=`# The state of the network: what every page says at its foot.
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
`,Ke=`# A topic: who works on it, what was about it, and how we know. A list alone, a page further, is the same with its flag only.
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
`,qe=`# Who asks, and how one can sign in.
query Viewer {
  viewer {
    access
    signedIn
    label
    canSignIn
    byProvider
  }
}
`,Je=`# What the encounters of some actors left out, and why: an empty picture explains itself.
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
`,Ye=`# How many events there were, year by year.
query Years {
  counts(of: EVENT, by: YEAR) {
    without
    groups {
      key
      count
    }
  }
}
`,W=e=>({text:e}),Xe=W(xe),Ze=W(Se),Qe=W(Ce),$e=W(we),et=W(Te),tt=W(Ee),nt=W(De),rt=W(Oe),it=W(ke),at=W(Ae),ot=W(je),st=W(Me),ct=W(Ne),lt=W(Pe),ut=W(Fe),dt=W(Ie),ft=W(Le),pt=W(Re),mt=W(ze),ht=W(Be),gt=W(Ve),_t=W(He),vt=W(Ue),yt=W(We),bt=W(Ge),xt=W(Ke),St=W(qe),Ct=W(Je),wt=W(Ye),Tt=[`PUBLIC`,`ANALYST`,`COORDINATOR`,`ADMIN`];function Et(e,t){return e.access===t.access&&e.signedIn===t.signedIn&&e.label===t.label}function Dt(e,t){return e!==null&&e.signedIn&&e.canSignIn&&!t.signedIn}var Ot=6e4,G=new class{#e=k(null);get known(){return w(this.#e)}set known(e){i(this.#e,e)}#t=k(!1);get asked(){return w(this.#t)}set asked(e){i(this.#t,e,!0)}#n=k(0);get changes(){return w(this.#n)}set changes(e){i(this.#n,e,!0)}#r=k(!1);get ended(){return w(this.#r)}set ended(e){i(this.#r,e,!0)}#i=k(!1);get wanted(){return w(this.#i)}set wanted(e){i(this.#i,e,!0)}#a=null;#o=0;#s=new BroadcastChannel(`viewer`);constructor(){ge({asked:()=>this.#c()&&void this.refresh(),refused:({code:e})=>e===`UNAUTHENTICATED`&&this.known?.signedIn&&void this.refresh()}),this.#s.onmessage=()=>void this.refresh(),document.addEventListener(`visibilitychange`,()=>{!document.hidden&&this.known?.canSignIn&&this.refresh()})}sees(e){return this.known!==null&&Tt.indexOf(this.known.access)>=Tt.indexOf(e)}refresh(){return this.#a??=this.#l().finally(()=>{this.#a=null,this.asked=!0}),this.#a}async changed(){await this.#a,this.known=null,this.ended=!1,await this.refresh(),this.changes++,this.#s.postMessage(`changed`)}#c(){return this.known!==null&&this.known.signedIn&&this.known.canSignIn&&!this.#a&&Date.now()-this.#o>Ot}async#l(){this.#o=Date.now();for(let e of[!1,!0])try{let{data:e}=await he(St,{},new AbortController().signal);this.#u(e.viewer);return}catch(t){if(t instanceof R)return U.missed();if(!(t instanceof me)||t.code!==`UNAUTHENTICATED`||e)return;this.ended=!0}}#u(e){let t=this.known;Dt(t,e)&&(this.ended=!0),e.signedIn&&(this.ended=!1),this.known=e,t&&!Et(t,e)&&(this.changes++,this.#s.postMessage(`changed`))}};typeof window<`u`&&((window.__svelte??={}).v??=new Set).add(`5`);var kt=/^[a-z]+:[A-Za-z0-9._-]+$/,At=120,K={read:e=>e.length<=At&&kt.test(e)?e:void 0,write:e=>e};function q(e){return{read:t=>e.find(e=>e===t),write:e=>e}}function jt(e,t){return{read:n=>{let r=/^\d{1,9}$/.test(n)?Number(n):NaN;return r>=e&&r<=t?r:void 0},write:String}}function Mt(e){return{read:t=>/^\d{1,6}(\.\d{1,6})?$/.test(t)&&Number(t)<=e?Number(t):void 0,write:String}}var Nt={read:e=>e===`1`||void 0,write:e=>e?`1`:``},Pt={read:e=>{let t=/^\d{4}-\d{2}-\d{2}$/.test(e)?new Date(e+`T00:00:00Z`):void 0;return t&&!Number.isNaN(t.getTime())&&t.toISOString().startsWith(e)?e:void 0},write:e=>e},Ft={read:e=>/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(e)?e:void 0,write:e=>e};function It(e,t,n){let r=e=>n?n.indexOf(e):0,i=(e,t)=>r(e)-r(t)||(e<t?-1:+(e>t)),a=e=>[...new Set(e)].sort(i);return{read:n=>{let r=n.split(`,`).map(t=>e.read(t));if(r.some(e=>e===void 0))return;let i=a(r);return i.length<=t?i:void 0},write:t=>a(t).map(e.write).join(`,`)}}var Lt=/^([^~]+)~(-?\d{1,5}(?:\.\d{1,2})?)~(-?\d{1,5}(?:\.\d{1,2})?)$/;function Rt(e){let t=e=>Math.round(e*100)/100+0,n=e=>[...new Map(e.map(e=>[e.id,e])).values()].sort((e,t)=>e.id<t.id?-1:1),r=e=>{let[,n=``,r,i]=Lt.exec(e)??[],a=K.read(n);return a===void 0?void 0:{id:a,x:t(Number(r)),y:t(Number(i))}};return{read:t=>{let i=t.split(`,`).map(r);if(i.some(e=>e===void 0))return;let a=n(i);return a.length<=e?a:void 0},write:e=>n(e).map(e=>`${e.id}~${t(e.x)}~${t(e.y)}`).join(`,`)}}var zt={read:e=>{let[t,n,...r]=e.split(`~`).map(e=>K.read(e));if(!(!t||r.length>0)){if(!e.includes(`~`))return[t];if(n&&n!==t)return t<n?[t,n]:[n,t]}},write:e=>e.length===2&&e[1]<e[0]?`${e[1]}~${e[0]}`:e.join(`~`)};function J(e){return{read:e.read,write:t=>t===null?``:e.write(t)}}var Bt=[`graph`,`table`,`matrix`,`timeline`,`map`],Vt=[`country`,`type`,`kind`,`community`,`distance`],Ht=[`name`,`type`,`country`,`links`,`strength`,`distance`,`date`],Ut=[`fr`,`en`],Wt=[`light`,`dark`],Y={seeds:50,radius:3,nodes:2e3,pins:60,from:20};function X(e,t,n){return{name:e,codec:t,absent:n}}function Z(e,t,n,r){return X(e,It(t,n,r),[])}function Gt(e,t){return Z(e,q(t),t.length,t)}var Q=J(jt(1,9999)),Kt={lang:X(`lang`,q(Ut),`fr`),theme:X(`theme`,J(q(Wt)),null)},qt={seeds:Z(`seeds`,K,Y.seeds),expanded:Z(`expand`,K,Y.seeds),projection:X(`links`,q(le),`ENCOUNTERS`),radius:X(`radius`,jt(0,Y.radius),1),limit:X(`limit`,jt(1,Y.nodes),200),types:Gt(`types`,v),kinds:Gt(`ties`,A),countries:Z(`countries`,Ft,50),topics:Z(`topics`,K,50),programmes:Z(`programmes`,K,50),statuses:Gt(`statuses`,se),relations:Gt(`relations`,b),from:X(`from`,Q,null),to:X(`to`,Q,null),undated:X(`undated`,Nt,!1),minStrength:X(`strength`,J(Mt(1e3)),null),asOf:X(`asof`,J(Pt),null),view:X(`view`,q(Bt),`graph`),colour:X(`colour`,q(Vt),`country`),here:X(`here`,J(K),null),off:Z(`off`,{read:e=>/^[A-Za-z0-9_-]{1,40}$/.test(e)?e:void 0,write:e=>e},60),hidden:Z(`hide`,K,200),pins:X(`pin`,Rt(Y.pins),[]),selected:X(`sel`,J(zt),null),sort:X(`sort`,q(Ht),`strength`),reverse:X(`reverse`,Nt,!1)},Jt={from:Z(`from`,K,Y.from),to:X(`to`,J(K),null),via:Gt(`via`,de),hubs:X(`hubs`,Nt,!1),since:X(`since`,Q,null),until:X(`until`,Q,null),undated:X(`undated`,Nt,!1),asOf:X(`asof`,J(Pt),null),steps:X(`steps`,jt(1,6),6)},Yt={organisation:X(`for`,J(K),null),direction:X(`direction`,q(E),`HOST`),topics:Z(`topics`,K,20),countries:Z(`countries`,Ft,50),languages:Z(`languages`,Ft,20),since:X(`since`,Q,null),until:X(`until`,Q,null),asOf:X(`asof`,J(Pt),null)},Xt={subject:X(`subject`,J(K),null)},Zt={},Qt={};function $t(e){return Object.fromEntries(Object.entries(e).map(([e,{absent:t}])=>[e,t]))}var en=e=>({page:`explore`,...$t(qt),...e}),tn=e=>({page:`paths`,...$t(Jt),...e}),nn=e=>({page:`shadowing`,...$t(Yt),...e}),rn=e=>({page:`audit`,...$t(Xt),...e}),an=e=>({page:`node`,id:e}),on={page:`start`},sn={start:Qt,explore:qt,paths:Jt,shadowing:Yt,audit:Xt,node:Zt,nowhere:{}};function cn(e){let t=[...ln(sn[e.page],e),...ln(Kt,e)];return un(e)+(t.length>0?`?`+t.join(`&`):``)}function ln(e,t){let n=t;return Object.entries(e).flatMap(([e,{name:t,codec:r,absent:i}])=>{let a=r.write(n[e]);return a===``||a===r.write(i)?[]:[`${t}=${a}`]})}function un(e){switch(e.page){case`start`:return`/`;case`node`:return`/node/`+e.id;case`nowhere`:return`/nowhere`;default:return`/`+e.page}}function dn(e,t){let n=[],r=pn(e),i=new URLSearchParams(t),a={...hn(sn[r.page],i,n),...hn(Kt,i,n)};for(let[e,t]of i)n.push({name:e,value:t});return{state:{...r,...a},problems:n}}var fn=[`explore`,`paths`,`shadowing`,`audit`];function pn(e){if(e===`/`)return{page:`start`};let[,t=``,n,...r]=e.split(`/`);if(r.length===0&&t===`node`&&n){let e=K.read(mn(n));if(e)return{page:`node`,id:e}}let i=n===void 0?fn.find(e=>e===t):void 0;return i?{page:i}:{page:`nowhere`}}function mn(e){try{return decodeURIComponent(e)}catch{return``}}function hn(e,t,n){let r=$t(e);for(let[i,{name:a,codec:o}]of Object.entries(e)){let e=t.getAll(a);t.delete(a),e.forEach((e,t)=>{let s=t===0?o.read(e):void 0;s===void 0?n.push({name:a,value:e}):r[i]=s})}return r}function gn(){let{depth:e}=history.state??{};return{depth:typeof e==`number`?e:0}}function _n(e,t){return e.page===t.page&&(e.page!==`node`||t.page!==`node`||e.id===t.id)}var vn=e=>!/^\/(graphi|auth\/)/.test(e),yn=new class{#e=k(dn(location.pathname,location.search).state);get state(){return w(this.#e)}set state(e){i(this.#e,e)}#t=k(dn(location.pathname,location.search).problems);get problems(){return w(this.#t)}set problems(e){i(this.#t,e)}#n=k(h(gn().depth));get undoable(){return w(this.#n)}set undoable(e){i(this.#n,e,!0)}#r=k(0);get redoable(){return w(this.#r)}set redoable(e){i(this.#r,e,!0)}constructor(){history.scrollRestoration=`manual`,window.addEventListener(`popstate`,()=>this.#s()),document.addEventListener(`click`,e=>this.#c(e))}go(e,t=`push`){let{lang:n,theme:r}=this.state;this.#o({lang:n,theme:r,...e},t)}#i=O(()=>this.state.lang);#a=O(()=>this.state.theme);href(e){return cn({lang:w(this.#i),theme:w(this.#a),...e})}change(e,t=`push`){this.#o({...this.state,...e},t)}explore(e,t=`push`){this.state.page===`explore`?this.change(e,t):this.go(en(e))}undo(){this.undoable>0&&history.back()}redo(){this.redoable>0&&history.forward()}#o(e,t){let n=cn(e);this.problems=[],n===location.pathname+location.search||(t===`replace`?history.replaceState(history.state,``,n):(this.undoable=_n(this.state,e)?gn().depth+1:0,this.redoable=0,history.pushState({depth:this.undoable},``,n))),this.state=e}#s(){let{state:e,problems:t}=dn(location.pathname,location.search),{depth:n}=gn();this.redoable=_n(this.state,e)?Math.max(0,this.redoable+this.undoable-n):0,this.undoable=n,this.state=e,this.problems=t}#c(e){if(e.defaultPrevented||e.button!==0||e.metaKey||e.ctrlKey||e.shiftKey||e.altKey)return;let t=e.composedPath().find(e=>e instanceof HTMLAnchorElement||e instanceof SVGAElement),n=t?.getAttribute(`href`);if(!t||!n?.startsWith(`/`)||t.hasAttribute(`target`)||t.hasAttribute(`download`)||!vn(n))return;e.preventDefault();let[r=`/`,i=``]=n.split(`?`);this.#o(dn(r,i).state,`push`)}},bn=D(`<a> </a>`),xn=D(`<button type="button" aria-haspopup="dialog"> </button>`);function Sn(e,t){d(t,!0);let i=r(t,`primary`,3,!1),a=O(()=>G.known!==null&&G.known.canSignIn&&!G.known.signedIn);var c=F(),u=ee(c),f=e=>{var t=bn();let r;var a=n(t,!0);_((e,n)=>{r=o(t,1,`button`,null,r,{primary:i()}),s(t,`href`,`/auth/sign-in?to=${e??``}`),S(a,n)},[()=>encodeURIComponent(yn.href(yn.state)),()=>p(`account.signin`)]),N(e,t)},m=e=>{var t=xn();let r;var a=n(t,!0);_(e=>{r=o(t,1,``,null,r,{primary:i()}),S(a,e)},[()=>p(`account.signin`)]),j(`click`,t,()=>G.wanted=!0),N(e,t)};g(u,e=>{w(a)&&G.known?.byProvider?e(f):w(a)&&e(m,1)}),N(e,c),l()}x([`click`]);var Cn=new class{#e=k(``);get text(){return w(this.#e)}set text(e){i(this.#e,e,!0)}#t=!1;say(e){this.#t=!this.#t,this.text=this.#t?e:e+`\xA0`}};function wn(e){Cn.say(e)}var Tn={UNAUTHENTICATED:`account.advice.UNAUTHENTICATED`,FORBIDDEN:`account.advice.FORBIDDEN`,TOO_MANY_REQUESTS:`account.advice.TOO_MANY_REQUESTS`};function En({code:e,after:t}){let n=Tn[e];return n?e===`TOO_MANY_REQUESTS`?`${p(n)} ${Dn(t)}`.trim():p(n):null}function Dn(e){return e===null||e<=0?p(`account.wait`):e<100?re(`account.wait.seconds`,e):re(`account.wait.minutes`,Math.ceil(e/60))}var On=class{#e=k(null);get answer(){return w(this.#e)}set answer(e){i(this.#e,e)}#t=k(null);get answered(){return w(this.#t)}set answered(e){i(this.#t,e)}#n=k(!1);get asking(){return w(this.#n)}set asking(e){i(this.#n,e,!0)}#r=k(null);get refusal(){return w(this.#r)}set refusal(e){i(this.#r,e)}#i=k(0);constructor(e,t,n=()=>({})){let r=O(()=>JSON.stringify(t()));pe(()=>{let t=JSON.parse(w(r));w(this.#i),U.returns;let i=new AbortController;return t===null?this.#a():this.#o(e,{...t,...n()},i.signal),()=>i.abort()})}again(){e(this.#i)}#a(){this.answer=null,this.answered=null,this.refusal=null,this.asking=!1}async#o(e,t,n){this.asking=!0;try{this.answer=await he(e,t,n),this.answered=t,this.refusal=null}catch(e){if(n.aborted)return;if(e instanceof R)U.missed();else if(e instanceof me)this.refusal=e;else throw e}this.asking=!1}},kn=D(`<p> </p>`),An=D(`<p><!></p>`),jn=D(`<div class="notice" role="alert"><p><strong> </strong></p> <!> <p> <span lang="en"> </span></p> <!></div>`);function Mn(e,r){d(r,!0);let i=O(()=>En(r.refusal));var a=jn(),o=L(a),s=L(o),c=n(s,!0);f(o);var u=I(o,2),ee=e=>{var t=kn(),r=n(t,!0);_(()=>S(r,w(i))),N(e,t)};g(u,e=>{w(i)&&e(ee)});var m=I(u,2),h=L(m),te=I(h),ne=n(te);f(m);var v=I(m,2),y=e=>{var t=An();Sn(L(t),{primary:!0}),f(t),N(e,t)};g(v,e=>{r.refusal.code===`UNAUTHENTICATED`&&e(y)}),f(a),_((e,t)=>{S(c,e),S(h,`${t??``} `),S(ne,`“${r.refusal.message??``}”`)},[()=>t(`error`,r.refusal.code),()=>p(`common.service.says`)]),N(e,a),l()}function Nn(e){if(!e)return p(`words.date.unknown`);let[t=``,n]=e.split(`/`);if(n!==void 0)return Pn(t,n);let r=/^(.*?)([?~%])$/.exec(t);return r?p(`words.date.about`,{date:$(r[1]??``)}):$(t)}function Pn(e,t){if(t===`..`||t===``)return p(`words.date.since`,{date:$(e)});if(e===`..`||e===``)return p(`words.date.until`,{date:$(t)});let n=[e,t].map(e=>/^\d{4}-\d{2}-\d{2}$/.test(e)?new Date(e+`T00:00:00Z`):null);return n[0]&&n[1]?m(T(),{dateStyle:`long`}).formatRange(n[0],n[1]):p(`words.date.range`,{from:$(e),to:$(t)})}function $(e){if(/^\d{4}-\d{2}-\d{2}$/.test(e))return P(e);if(/^\d{4}-\d{2}$/.test(e))return Fn(e,{month:`long`,year:`numeric`});let t=/^X{4}-(\d{2})$/.exec(e);return t?p(`words.date.noyear`,{month:Fn(`2000-${t[1]}`,{month:`long`})}):e}function Fn(e,t){return m(T(),t).format(new Date(e+`-01T00:00:00Z`))}function In(e){return/[\p{L}\p{N}]/u.test(e)}function Ln({node:e}){let n=[t(`type`,M(e.id))];switch(e.__typename){case`Organisation`:n.push(e.organisationKind&&t(`organisationKind`,e.organisationKind),e.country&&C(e.country));break;case`Person`:n.push(...e.positions.edges.map(({title:e,node:{name:t}})=>e?p(`search.position`,{title:e,name:t}):t));break;case`Event`:n.push(t(`eventKind`,e.eventKind),e.country&&C(e.country),e.date&&Nn(e.date));break;case`Place`:n.push(t(`placeKind`,e.placeKind),e.country&&C(e.country));break;case`Programme`:n.push(e.date&&Nn(e.date));break;case`Source`:n.push(e.publisher,e.date&&Nn(e.date))}return n.filter(e=>e!==null)}function Rn({node:e,matched:n,stage:r}){let i=[];return n!==e.name&&i.push(p(`search.matched`,{name:n})),r===`NEAR`&&i.push(t(`stage`,r)),i}var zn=y(`<svg viewBox="-1.3 -1.3 2.6 2.6" aria-hidden="true" focusable="false"><path></path></svg>`);function Bn(e,t){d(t,!0);let i=r(t,`slot`,3,0);var a=zn(),c=n(a);_(()=>{o(a,0,`glyph slot-${i()??``}`,`svelte-nbemjr`),s(c,`d`,ue[t.type])}),N(e,a),l()}var Vn=D(`<span class="facts reason svelte-pd94gp"> </span>`),Hn=D(`<li role="option" tabindex="-1" class="svelte-pd94gp"><!> <span class="words svelte-pd94gp"><span class="name svelte-pd94gp"> </span> <span class="facts svelte-pd94gp"> </span> <!></span></li>`),Un=D(`<ul role="listbox" class="svelte-pd94gp"></ul>`);function Wn(e,t){d(t,!0);let r=k(void 0);pe(()=>{t.active!==null&&w(r)?.children[t.active]?.scrollIntoView({block:`nearest`})});var a=Un();c(a,23,()=>t.hits,e=>e.node.id,(e,r,i)=>{var a=Hn(),o=L(a);{let e=O(()=>M(w(r).node.id));Bn(o,{get type(){return w(e)}})}var l=I(o,2),u=L(l),d=n(u,!0),p=I(u,2),ee=n(p,!0),m=I(p,2);c(m,16,()=>Rn(w(r)),e=>e,(e,t)=>{var r=Vn(),i=n(r,!0);_(()=>S(i,t)),N(e,r)}),f(l),f(a),_(e=>{s(a,`id`,`${t.id??``}-${w(i)??``}`),s(a,`aria-selected`,w(i)===t.active),S(d,w(r).node.name),S(ee,e)},[()=>Ln(w(r)).join(` · `)]),j(`click`,a,()=>t.onchoose(w(r))),j(`pointerdown`,a,e=>e.preventDefault()),j(`pointermove`,a,()=>t.onpoint(w(i))),N(e,a)}),f(a),ae(a,e=>i(r,e),()=>w(r)),_(()=>{s(a,`id`,t.id),s(a,`aria-label`,t.label)}),N(e,a),l()}x([`click`,`pointerdown`,`pointermove`]);var Gn={ArrowDown:`next`,ArrowUp:`previous`,Home:`first`,End:`last`,Enter:`take`,Escape:`leave`};function Kn(e){return e.isComposing||e.ctrlKey||e.metaKey||e.shiftKey?null:e.altKey?e.key===`ArrowDown`?`open`:e.key===`ArrowUp`?`close`:null:Gn[e.key]??null}function qn(e,t,n){switch(t){case`next`:return e===null?0:(e+1)%n;case`previous`:return e===null?n-1:(e+n-1)%n;case`first`:return 0;case`last`:return n-1}}var Jn=8,Yn=4,Xn=416,Zn=220;function Qn(e,t){let n=Math.min(Math.max(e.width,Xn),t.width-16),r=Math.max(Jn,Math.min(e.left,t.width-Jn-n)),i=t.height-e.bottom-Yn-Jn,a=e.top-Yn-Jn;return i>=Zn||i>=a?{left:r,width:n,height:Math.max(i,0),top:e.bottom+Yn,bottom:null}:{left:r,width:n,height:Math.max(a,0),top:null,bottom:t.height-e.top+Yn}}var $n=D(`<kbd aria-hidden="true" class="svelte-tayy4s">/</kbd>`),er=D(`<div class="words svelte-tayy4s"><!><p class="hint svelte-tayy4s"> </p></div>`),tr=D(`<div class="words svelte-tayy4s"><p class="svelte-tayy4s"><strong> </strong></p><p class="hint svelte-tayy4s"> </p></div>`),nr=D(`<p class="foot svelte-tayy4s"> </p>`),rr=D(`<!> <!>`,1),ir=D(`<div class="popup svelte-tayy4s" popover="manual"><!> <!></div>`),ar=D(`<div><label> </label> <span class="box svelte-tayy4s"><svg viewBox="0 0 16 16" aria-hidden="true" focusable="false" class="svelte-tayy4s"><circle cx="6.5" cy="6.5" r="4.5"></circle><path d="M10 10l4.5 4.5"></path></svg> <input type="text" role="combobox" autocomplete="off" autocapitalize="off" spellcheck="false" maxlength="200" aria-autocomplete="list" class="svelte-tayy4s"/> <!></span> <!></div>`);function or(e,c){let m=ce();d(c,!0);let h=r(c,`shortcut`,3,!1),v=k(``),y=k(!1),b=k(null),x=k(null),C,T=!1,E=O(()=>In(w(v))?w(v).trim():null),D=new On(gt,()=>w(E)===null?null:{text:w(E),types:c.types??null,first:8}),A=O(()=>D.answer?.data.search??null),M=O(()=>D.refusal?[]:w(A)?.edges??[]),se=O(()=>w(E)!==null&&D.answered?.text===w(E)&&!D.refusal),P=O(()=>w(y)&&w(E)!==null&&(w(A)!==null||D.refusal!==null)),F=O(()=>w(P)&&w(M).length>0);pe(()=>{D.answer&&w(y)&&oe(le)}),pe(()=>{D.refusal&&(T=!1)});function le(){let e=w(A)?.totalCount??0;i(b,null),wn(e===0?`${p(`search.none`)} ${p(`search.advice`)}`:re(`search.hits`,e));let[t]=w(M);T&&t&&ue(t),T=!1}function ue({node:e}){i(v,``),de(),c.onchoose(e.id,e.name)}function de(){i(y,!1),i(b,null),T=!1}function me(){let e=w(M)[w(b)??0];w(se)||w(b)!==null?e&&ue(e):w(E)!==null&&(i(y,!0),T=!0)}function R(e){let t=Kn(e);if(t!==null){if(t===`take`)me();else if(t===`leave`){if(!w(P)&&w(v)===``)return;w(P)||i(v,``),de()}else if(t===`close`)de();else if(t===`open`)i(y,!0);else if(!w(F))i(y,!0);else{if(w(b)===null&&(t===`first`||t===`last`))return;i(b,qn(w(b),t,w(M).length),!0)}e.preventDefault(),e.stopPropagation()}}function he(e){if(!h()||e.key!==`/`||e.ctrlKey||e.metaKey||e.altKey||e.defaultPrevented)return;let t=e.target;t instanceof HTMLElement&&(t.isContentEditable||t.matches(`input:not([type="checkbox"], [type="radio"], [type="range"]), textarea, select`))||(e.preventDefault(),C.focus(),C.select())}function z(){let{clientWidth:e,clientHeight:t}=document.documentElement;i(x,Qn(C.getBoundingClientRect(),{width:e,height:Math.min(t,visualViewport?.height??t)}))}function ge(e){oe(z),typeof e.showPopover==`function`&&e.showPopover();let t=[[window,`scroll`],[window,`resize`],[visualViewport,`resize`]];for(let[e,n]of t)e?.addEventListener(n,z,!0);return()=>{for(let[e,n]of t)e?.removeEventListener(n,z,!0)}}let B=e=>e==null?`auto`:`${e}px`;var V=ar();fe(`keydown`,ie,he);let _e;var H=L(V);let ve;var ye=n(H,!0),be=I(H,2),U=I(L(be),2);a(U),ae(U,e=>C=e,()=>C);var xe=I(U,2),Se=e=>{var t=$n();N(e,t)};g(xe,e=>{h()&&w(v)===``&&e(Se)}),f(be);var Ce=I(be,2),we=e=>{var r=ir();let a;var o=L(r),c=e=>{var t=er(),r=L(t);Mn(r,{get refusal(){return D.refusal}});var i=I(r),a=n(i,!0);f(t),_(e=>S(a,e),[()=>p(`search.refused`)]),N(e,t)},l=e=>{{let t=O(()=>p(`search.list`));Wn(e,{get id(){return`${m}-list`},get label(){return w(t)},get hits(){return w(M)},get active(){return w(b)},onchoose:ue,onpoint:e=>i(b,e,!0)})}},u=e=>{var t=tr(),r=L(t),i=L(r),a=n(i,!0);f(r);var o=I(r),s=n(o,!0);f(t),_((e,t)=>{S(a,e),S(s,t)},[()=>p(`search.none`),()=>p(`search.advice`)]),N(e,t)};g(o,e=>{D.refusal?e(c):w(F)?e(l,1):e(u,-1)});var d=I(o,2),h=e=>{var r=rr(),i=ee(r),a=e=>{var t=nr(),r=n(t,!0);_(e=>S(r,e),[()=>p(`search.more`,{shown:w(M).length,total:w(A).totalCount})]),N(e,t)};g(i,e=>{w(A).totalCount>w(M).length&&e(a)});var o=I(i,2),s=e=>{var r=nr(),i=n(r,!0);_(e=>S(i,e),[()=>p(`search.withheld`,{what:w(A).withheld.map(({reason:e})=>t(`withheld`,e)).join(`, `)})]),N(e,r)};g(o,e=>{w(A).withheld.length>0&&e(s)}),N(e,r)};g(d,e=>{!D.refusal&&w(A)&&e(h)}),f(r),ne(r,()=>ge),_((e,t,n,i,o)=>{s(r,`aria-busy`,!w(se)&&D.asking),a=te(r,``,a,{left:e,top:t,bottom:n,width:i,"max-height":o})},[()=>B(w(x)?.left),()=>B(w(x)?.top),()=>B(w(x)?.bottom),()=>B(w(x)?.width),()=>B(w(x)?.height)]),N(e,r)};g(Ce,e=>{w(P)&&e(we)}),f(V),_(()=>{_e=o(V,1,`search svelte-tayy4s`,null,_e,{compact:h()}),s(V,`role`,h()?`search`:void 0),s(H,`for`,`${m}-field`),ve=o(H,1,`svelte-tayy4s`,null,ve,{blank:w(v)===``}),S(ye,c.label),s(U,`id`,`${m}-field`),s(U,`aria-expanded`,w(F)),s(U,`aria-controls`,`${m}-list`),s(U,`aria-activedescendant`,w(F)&&w(b)!==null?`${m}-list-${w(b)}`:void 0),s(U,`aria-keyshortcuts`,h()?`/`:void 0)}),j(`input`,U,()=>{i(y,!0),i(b,null),T=!1}),j(`click`,U,()=>i(y,!0)),j(`keydown`,U,R),fe(`blur`,U,de),u(U,()=>w(v),e=>i(v,e)),N(e,V),l()}x([`input`,`click`,`keydown`]);export{he as $,it as A,pt as B,Xe as C,et as D,$e as E,ct as F,yt as G,ht as H,lt as I,Ct as J,bt as K,ut as L,rt as M,ot as N,tt as O,st as P,me as Q,dt as R,G as S,Qe as T,_t as U,mt as V,vt as W,U as X,wt as Y,R as Z,Ut as _,On as a,on as b,Cn as c,an as d,V as et,rn as f,tn as g,en as h,Mn as i,at as j,nt as k,Sn as l,qt as m,Bn as n,Dn as o,Vt as p,xt as q,Nn as r,wn as s,or as t,yn as u,Y as v,Ze as w,Bt as x,nn as y,ft as z};