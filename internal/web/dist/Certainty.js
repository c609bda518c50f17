import{At as e,B as t,Ct as n,Dt as r,Ft as i,H as a,K as o,M as s,N as c,Ot as l,P as u,Q as d,S as f,St as p,T as m,Tt as h,Y as g,a as _,bt as ee,c as v,ct as te,et as y,f as b,ft as ne,gt as re,h as x,ht as S,i as C,it as ie,jt as w,k as ae,kt as T,l as E,n as D,nt as O,o as k,ot as A,p as j,r as oe,rt as se,s as ce,st as M,u as le,ut as N,vt as ue,w as P,x as F,xt as I,y as de,yt as L,z as fe}from"./words.js";var R=class extends Error{code;constructor(e,t){super(e),this.code=t}},z=class extends Error{};async function pe(e,t,n){let r=await he(await me(JSON.stringify({query:e.text,variables:t}),n),n),[i]=r.errors??[];if(i?.extensions?.code===`UNAVAILABLE`)throw new z;if(i)throw new R(i.message,i.extensions?.code??`INTERNAL`);if(!r.data)throw new z;return{data:r.data,revision:r.extensions?.revision??null}}async function me(e,t){try{return await fetch(`/graphql`,{method:`POST`,body:e,signal:t,headers:{"Content-Type":`application/json`,Accept:`application/graphql-response+json`}})}catch(e){throw t.aborted?e:new z}}async function he(e,t){try{return await e.json()}catch(e){throw t.aborted?e:new z}}async function ge(){try{return(await fetch(`/readyz`,{cache:`no-store`})).ok}catch{return!1}}var B=1e4,V=1500,H=new class{#e=r(!1);get away(){return N(this.#e)}set away(e){h(this.#e,e,!0)}#t=r(0);get returns(){return N(this.#t)}set returns(e){h(this.#t,e,!0)}#n=!1;watch(){setInterval(()=>{!document.hidden&&!this.#n&&ge().then(e=>e||this.missed())},B)}missed(){this.away=!0,this.#n||this.#r()}async#r(){this.#n=!0;do await new Promise(e=>setTimeout(e,V));while(!await ge());this.#n=!1,this.away=!1,this.returns++}};typeof window<`u`&&((window.__svelte??={}).v??=new Set).add(`5`);var U=new class{#e=r(``);get text(){return N(this.#e)}set text(e){h(this.#e,e,!0)}#t=!1;say(e){this.#t=!this.#t,this.text=this.#t?e:e+`\xA0`}};function _e(e){U.say(e)}var ve=class{#e=r(null);get answer(){return N(this.#e)}set answer(e){h(this.#e,e)}#t=r(null);get answered(){return N(this.#t)}set answered(e){h(this.#t,e)}#n=r(!1);get asking(){return N(this.#n)}set asking(e){h(this.#n,e,!0)}#r=r(null);get refusal(){return N(this.#r)}set refusal(e){h(this.#r,e)}#i=r(0);constructor(e,t,n=()=>({})){let r=T(()=>JSON.stringify(t()));re(()=>{let t=JSON.parse(N(r));N(this.#i),H.returns;let i=new AbortController;return t===null?this.#a():this.#o(e,{...t,...n()},i.signal),()=>i.abort()})}again(){l(this.#i)}#a(){this.answer=null,this.answered=null,this.refusal=null,this.asking=!1}async#o(e,t,n){this.asking=!0;try{this.answer=await pe(e,t,n),this.answered=t,this.refusal=null}catch(e){if(n.aborted)return;if(e instanceof z)H.missed();else if(e instanceof R)this.refusal=e;else throw e}this.asking=!1}},ye=`# The actors who were at the same events as one, strongest first, and what the list left out.
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
`,be=`# Of which country an organisation is, and which languages it speaks: candidates are of other countries.
query Asker($id: ID!) {
  node(id: $id) {
    ... on Organisation {
      country
      languages
    }
  }
}
`,xe=`# Who could host a job shadowing (or send somebody), with the reasons that add up to the score.
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
`,W=`# In which countries organisations are, and how many: for the choice of countries.
query Countries {
  counts(of: ORGANISATION, by: COUNTRY) {
    without
    groups {
      key
      count
    }
  }
}
`,Se=`# An event: what it was, who was there, and how we know. A list alone, a page further, is the same with its flag only.
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
`,Ce=`# How somebody could be introduced, path by path and step by step.
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
`,we=`# The events at which some actors were present, newest first, for the timeline.
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
`,Te=`# How many further neighbours the nodes of a network have: counted apart, because among encounters it takes longer than the picture.
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
`,Ee=`# The names of nodes whose ids the address holds; null in place of one that does not exist.
query Names($ids: [ID!]!) {
  nodes(ids: $ids) {
    __typename
    id
    ... on Entity {
      name
    }
  }
}
`,De=`# A part of the network, as every view of the explorer shows it.
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
`,Oe=`# An organisation: what it is, its ties, and how we know. A list alone, a page further, is the same with its flag only.
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
`,ke=`# How we know that two actors were at the same events: how each was there, and what sources say of it.
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
`,Ae=`# Whether there is any path at all, whatever the way and however long: asked where the conditions leave none.
query PathAnyhow($from: [ID!]!, $to: ID!, $language: SentenceLanguage!) {
  introductions(from: $from, to: $to, via: [ENCOUNTER, POSITION, MEMBERSHIP], includeHubs: true, maxSteps: 6, first: 1) {
    paths {
      sentence(language: $language)
    }
  }
}
`,je=`# The ends of a path: their names, and of a place whether any organisation is based in it.
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
`,Me=`# A person: her positions, where she took part, and how we know. A list alone, a page further, is the same with its flag only.
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
`,Ne=`# A place: where it lies, who is based there, and how we know. A list alone, a page further, is the same with its flag only.
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
`,Pe=`# A programme: what stands under it, who funds it, and how we know. A list alone, a page further, is the same with its flag only.
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
`,Fe=`# Nodes by the words of their names, with what tells one from another.
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
`,Ie=`# What the explorer says of a node that is selected.
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
`,Le=`# A source: who published it when, and what it says about the network. A list alone, a page further, is the same with its flag only.
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
`,Re=`# What the start page asks about: nodes that it would like to name, others in their stead, and what the network holds.
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
`,ze=`# The state of the network: what every page says at its foot.
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
`,Be=`# A topic: who works on it, what was about it, and how we know. A list alone, a page further, is the same with its flag only.
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
`,Ve=`# What the encounters of some actors left out, and why: an empty picture explains itself.
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
`,He=`# How many events there were, year by year.
query Years {
  counts(of: EVENT, by: YEAR) {
    without
    groups {
      key
      count
    }
  }
}
`,G=e=>({text:e}),Ue=G(ye),We=G(be),Ge=G(xe),Ke=G(W),qe=G(Se),Je=G(Ce),Ye=G(we),Xe=G(Te),Ze=G(Ee),Qe=G(De),$e=G(Oe),et=G(ke),tt=G(Ae),nt=G(je),rt=G(Me),it=G(Ne),at=G(Pe),ot=G(Fe),st=G(Ie),ct=G(Le),lt=G(Re),ut=G(ze),dt=G(Be),ft=G(Ve),pt=G(He),mt=O(`<div class="notice" role="alert"><p><strong> </strong></p> <p> <span lang="en"> </span></p></div>`);function ht(t,n){w(n,!0);var r=mt(),a=L(r),o=L(a),s=I(o,!0);i(a);var c=p(a,2),l=L(c),u=p(l),m=I(u);i(c),i(r),S((e,t)=>{d(s,e),d(l,`${t??``} `),d(m,`“${n.refusal.message??``}”`)},[()=>f(`error`,n.refusal.code),()=>F(`common.service.says`)]),y(t,r),e()}function gt(e){if(!e)return F(`words.date.unknown`);let[t=``,n]=e.split(`/`);if(n!==void 0)return _t(t,n);let r=/^(.*?)([?~%])$/.exec(t);return r?F(`words.date.about`,{date:K(r[1]??``)}):K(t)}function _t(e,t){if(t===`..`||t===``)return F(`words.date.since`,{date:K(e)});if(e===`..`||e===``)return F(`words.date.until`,{date:K(t)});let n=[e,t].map(e=>/^\d{4}-\d{2}-\d{2}$/.test(e)?new Date(e+`T00:00:00Z`):null);return n[0]&&n[1]?P(x(),{dateStyle:`long`}).formatRange(n[0],n[1]):F(`words.date.range`,{from:K(e),to:K(t)})}function K(e){if(/^\d{4}-\d{2}-\d{2}$/.test(e))return j(e);if(/^\d{4}-\d{2}$/.test(e))return vt(e,{month:`long`,year:`numeric`});let t=/^X{4}-(\d{2})$/.exec(e);return t?F(`words.date.noyear`,{month:vt(`2000-${t[1]}`,{month:`long`})}):e}function vt(e,t){return P(x(),t).format(new Date(e+`-01T00:00:00Z`))}function yt(e){return/[\p{L}\p{N}]/u.test(e)}function bt({node:e}){let t=[f(`type`,le(e.id))];switch(e.__typename){case`Organisation`:t.push(e.organisationKind&&f(`organisationKind`,e.organisationKind),e.country&&b(e.country));break;case`Person`:t.push(...e.positions.edges.map(({title:e,node:{name:t}})=>e?F(`search.position`,{title:e,name:t}):t));break;case`Event`:t.push(f(`eventKind`,e.eventKind),e.country&&b(e.country),e.date&&gt(e.date));break;case`Place`:t.push(f(`placeKind`,e.placeKind),e.country&&b(e.country));break;case`Programme`:t.push(e.date&&gt(e.date));break;case`Source`:t.push(e.publisher,e.date&&gt(e.date))}return t.filter(e=>e!==null)}function xt({node:e,matched:t,stage:n}){let r=[];return t!==e.name&&r.push(F(`search.matched`,{name:t})),n===`NEAR`&&r.push(f(`stage`,n)),r}var St=se(`<svg viewBox="-1.3 -1.3 2.6 2.6" aria-hidden="true" focusable="false"><path></path></svg>`);function Ct(n,r){w(r,!0);let i=m(r,`slot`,3,0);var a=St(),o=I(a);S(()=>{t(a,0,`glyph slot-${i()??``}`,`svelte-nbemjr`),u(o,`d`,E[r.type])}),y(n,a),e()}var wt=O(`<span class="facts reason svelte-pd94gp"> </span>`),Tt=O(`<li role="option" tabindex="-1" class="svelte-pd94gp"><!> <span class="words svelte-pd94gp"><span class="name svelte-pd94gp"> </span> <span class="facts svelte-pd94gp"> </span> <!></span></li>`),Et=O(`<ul role="listbox" class="svelte-pd94gp"></ul>`);function Dt(t,n){w(n,!0);let a=r(void 0);re(()=>{n.active!==null&&N(a)?.children[n.active]?.scrollIntoView({block:`nearest`})});var s=Et();o(s,23,()=>n.hits,e=>e.node.id,(e,t,r)=>{var a=Tt(),s=L(a);{let e=T(()=>le(N(t).node.id));Ct(s,{get type(){return N(e)}})}var c=p(s,2),l=L(c),f=I(l,!0),m=p(l,2),h=I(m,!0),g=p(m,2);o(g,16,()=>xt(N(t)),e=>e,(e,t)=>{var n=wt(),r=I(n,!0);S(()=>d(r,t)),y(e,n)}),i(c),i(a),S(e=>{u(a,`id`,`${n.id??``}-${N(r)??``}`),u(a,`aria-selected`,N(r)===n.active),d(f,N(t).node.name),d(h,e)},[()=>bt(N(t)).join(` · `)]),M(`click`,a,()=>n.onchoose(N(t))),M(`pointerdown`,a,e=>e.preventDefault()),M(`pointermove`,a,()=>n.onpoint(N(r))),y(e,a)}),i(s),ae(s,e=>h(a,e),()=>N(a)),S(()=>{u(s,`id`,n.id),u(s,`aria-label`,n.label)}),y(t,s),e()}A([`click`,`pointerdown`,`pointermove`]);var Ot={ArrowDown:`next`,ArrowUp:`previous`,Home:`first`,End:`last`,Enter:`take`,Escape:`leave`};function kt(e){return e.isComposing||e.ctrlKey||e.metaKey||e.shiftKey?null:e.altKey?e.key===`ArrowDown`?`open`:e.key===`ArrowUp`?`close`:null:Ot[e.key]??null}function At(e,t,n){switch(t){case`next`:return e===null?0:(e+1)%n;case`previous`:return e===null?n-1:(e+n-1)%n;case`first`:return 0;case`last`:return n-1}}var jt=8,Mt=4,Nt=416,Pt=220;function Ft(e,t){let n=Math.min(Math.max(e.width,Nt),t.width-16),r=Math.max(jt,Math.min(e.left,t.width-jt-n)),i=t.height-e.bottom-Mt-jt,a=e.top-Mt-jt;return i>=Pt||i>=a?{left:r,width:n,height:Math.max(i,0),top:e.bottom+Mt,bottom:null}:{left:r,width:n,height:Math.max(a,0),top:null,bottom:t.height-e.top+Mt}}var It=O(`<kbd aria-hidden="true" class="svelte-tayy4s">/</kbd>`),Lt=O(`<div class="words svelte-tayy4s"><!><p class="hint svelte-tayy4s"> </p></div>`),Rt=O(`<div class="words svelte-tayy4s"><p class="svelte-tayy4s"><strong> </strong></p><p class="hint svelte-tayy4s"> </p></div>`),zt=O(`<p class="foot svelte-tayy4s"> </p>`),Bt=O(`<!> <!>`,1),Vt=O(`<div class="popup svelte-tayy4s" popover="manual"><!> <!></div>`),Ht=O(`<div><label> </label> <span class="box svelte-tayy4s"><svg viewBox="0 0 16 16" aria-hidden="true" focusable="false" class="svelte-tayy4s"><circle cx="6.5" cy="6.5" r="4.5"></circle><path d="M10 10l4.5 4.5"></path></svg> <input type="text" role="combobox" autocomplete="off" autocapitalize="off" spellcheck="false" maxlength="200" aria-autocomplete="list" class="svelte-tayy4s"/> <!></span> <!></div>`);function Ut(n,o){let l=ie();w(o,!0);let _=m(o,`shortcut`,3,!1),v=r(``),b=r(!1),x=r(null),C=r(null),E,D=!1,O=T(()=>yt(N(v))?N(v).trim():null),k=new ve(ot,()=>N(O)===null?null:{text:N(O),types:o.types??null,first:8}),A=T(()=>k.answer?.data.search??null),j=T(()=>k.refusal?[]:N(A)?.edges??[]),oe=T(()=>N(O)!==null&&k.answered?.text===N(O)&&!k.refusal),se=T(()=>N(b)&&N(O)!==null&&(N(A)!==null||k.refusal!==null)),ce=T(()=>N(se)&&N(j).length>0);re(()=>{k.answer&&N(b)&&ne(le)}),re(()=>{k.refusal&&(D=!1)});function le(){let e=N(A)?.totalCount??0;h(x,null),_e(e===0?`${F(`search.none`)} ${F(`search.advice`)}`:de(`search.hits`,e));let[t]=N(j);D&&t&&P(t),D=!1}function P({node:e}){h(v,``),R(),o.onchoose(e.id,e.name)}function R(){h(b,!1),h(x,null),D=!1}function z(){let e=N(j)[N(x)??0];N(oe)||N(x)!==null?e&&P(e):N(O)!==null&&(h(b,!0),D=!0)}function pe(e){let t=kt(e);if(t!==null){if(t===`take`)z();else if(t===`leave`){if(!N(se)&&N(v)===``)return;N(se)||h(v,``),R()}else if(t===`close`)R();else if(t===`open`)h(b,!0);else if(!N(ce))h(b,!0);else{if(N(x)===null&&(t===`first`||t===`last`))return;h(x,At(N(x),t,N(j).length),!0)}e.preventDefault(),e.stopPropagation()}}function me(e){if(!_()||e.key!==`/`||e.ctrlKey||e.metaKey||e.altKey||e.defaultPrevented)return;let t=e.target;t instanceof HTMLElement&&(t.isContentEditable||t.matches(`input:not([type="checkbox"], [type="radio"], [type="range"]), textarea, select`))||(e.preventDefault(),E.focus(),E.select())}function he(){let{clientWidth:e,clientHeight:t}=document.documentElement;h(C,Ft(E.getBoundingClientRect(),{width:e,height:Math.min(t,visualViewport?.height??t)}))}function ge(e){ne(he),typeof e.showPopover==`function`&&e.showPopover();let t=[[window,`scroll`],[window,`resize`],[visualViewport,`resize`]];for(let[e,n]of t)e?.addEventListener(n,he,!0);return()=>{for(let[e,n]of t)e?.removeEventListener(n,he,!0)}}let B=e=>e==null?`auto`:`${e}px`;var V=Ht();te(`keydown`,ue,me);let H;var U=L(V);let ye;var be=I(U,!0),xe=p(U,2),W=p(L(xe),2);c(W),ae(W,e=>E=e,()=>E);var Se=p(W,2),Ce=e=>{var t=It();y(e,t)};g(Se,e=>{_()&&N(v)===``&&e(Ce)}),i(xe);var we=p(xe,2),Te=e=>{var t=Vt();let n;var r=L(t),o=e=>{var t=Lt(),n=L(t);ht(n,{get refusal(){return k.refusal}});var r=p(n),a=I(r,!0);i(t),S(e=>d(a,e),[()=>F(`search.refused`)]),y(e,t)},s=e=>{{let t=T(()=>F(`search.list`));Dt(e,{get id(){return`${l}-list`},get label(){return N(t)},get hits(){return N(j)},get active(){return N(x)},onchoose:P,onpoint:e=>h(x,e,!0)})}},c=e=>{var t=Rt(),n=L(t),r=L(n),a=I(r,!0);i(n);var o=p(n),s=I(o,!0);i(t),S((e,t)=>{d(a,e),d(s,t)},[()=>F(`search.none`),()=>F(`search.advice`)]),y(e,t)};g(r,e=>{k.refusal?e(o):N(ce)?e(s,1):e(c,-1)});var m=p(r,2),_=e=>{var t=Bt(),n=ee(t),r=e=>{var t=zt(),n=I(t,!0);S(e=>d(n,e),[()=>F(`search.more`,{shown:N(j).length,total:N(A).totalCount})]),y(e,t)};g(n,e=>{N(A).totalCount>N(j).length&&e(r)});var i=p(n,2),a=e=>{var t=zt(),n=I(t,!0);S(e=>d(n,e),[()=>F(`search.withheld`,{what:N(A).withheld.map(({reason:e})=>f(`withheld`,e)).join(`, `)})]),y(e,t)};g(i,e=>{N(A).withheld.length>0&&e(a)}),y(e,t)};g(m,e=>{!k.refusal&&N(A)&&e(_)}),i(t),a(t,()=>ge),S((e,r,i,a,o)=>{u(t,`aria-busy`,!N(oe)&&k.asking),n=fe(t,``,n,{left:e,top:r,bottom:i,width:a,"max-height":o})},[()=>B(N(C)?.left),()=>B(N(C)?.top),()=>B(N(C)?.bottom),()=>B(N(C)?.width),()=>B(N(C)?.height)]),y(e,t)};g(we,e=>{N(se)&&e(Te)}),i(V),S(()=>{H=t(V,1,`search svelte-tayy4s`,null,H,{compact:_()}),u(V,`role`,_()?`search`:void 0),u(U,`for`,`${l}-field`),ye=t(U,1,`svelte-tayy4s`,null,ye,{blank:N(v)===``}),d(be,o.label),u(W,`id`,`${l}-field`),u(W,`aria-expanded`,N(ce)),u(W,`aria-controls`,`${l}-list`),u(W,`aria-activedescendant`,N(ce)&&N(x)!==null?`${l}-list-${N(x)}`:void 0),u(W,`aria-keyshortcuts`,_()?`/`:void 0)}),M(`input`,W,()=>{h(b,!0),h(x,null),D=!1}),M(`click`,W,()=>h(b,!0)),M(`keydown`,W,pe),te(`blur`,W,R),s(W,()=>N(v),e=>h(v,e)),y(n,V),e()}A([`input`,`click`,`keydown`]);var Wt=/^[a-z]+:[A-Za-z0-9._-]+$/,Gt=120,q={read:e=>e.length<=Gt&&Wt.test(e)?e:void 0,write:e=>e};function J(e){return{read:t=>e.find(e=>e===t),write:e=>e}}function Kt(e,t){return{read:n=>{let r=/^\d{1,9}$/.test(n)?Number(n):NaN;return r>=e&&r<=t?r:void 0},write:String}}function qt(e){return{read:t=>/^\d{1,6}(\.\d{1,6})?$/.test(t)&&Number(t)<=e?Number(t):void 0,write:String}}var Jt={read:e=>e===`1`||void 0,write:e=>e?`1`:``},Yt={read:e=>{let t=/^\d{4}-\d{2}-\d{2}$/.test(e)?new Date(e+`T00:00:00Z`):void 0;return t&&!Number.isNaN(t.getTime())&&t.toISOString().startsWith(e)?e:void 0},write:e=>e},Xt={read:e=>/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(e)?e:void 0,write:e=>e};function Zt(e,t,n){let r=e=>n?n.indexOf(e):0,i=(e,t)=>r(e)-r(t)||(e<t?-1:+(e>t)),a=e=>[...new Set(e)].sort(i);return{read:n=>{let r=n.split(`,`).map(t=>e.read(t));if(r.some(e=>e===void 0))return;let i=a(r);return i.length<=t?i:void 0},write:t=>a(t).map(e.write).join(`,`)}}var Qt=/^([^~]+)~(-?\d{1,5}(?:\.\d{1,2})?)~(-?\d{1,5}(?:\.\d{1,2})?)$/;function $t(e){let t=e=>Math.round(e*100)/100+0,n=e=>[...new Map(e.map(e=>[e.id,e])).values()].sort((e,t)=>e.id<t.id?-1:1),r=e=>{let[,n=``,r,i]=Qt.exec(e)??[],a=q.read(n);return a===void 0?void 0:{id:a,x:t(Number(r)),y:t(Number(i))}};return{read:t=>{let i=t.split(`,`).map(r);if(i.some(e=>e===void 0))return;let a=n(i);return a.length<=e?a:void 0},write:e=>n(e).map(e=>`${e.id}~${t(e.x)}~${t(e.y)}`).join(`,`)}}var en={read:e=>{let[t,n,...r]=e.split(`~`).map(e=>q.read(e));if(!(!t||r.length>0)){if(!e.includes(`~`))return[t];if(n&&n!==t)return t<n?[t,n]:[n,t]}},write:e=>e.length===2&&e[1]<e[0]?`${e[1]}~${e[0]}`:e.join(`~`)};function Y(e){return{read:e.read,write:t=>t===null?``:e.write(t)}}var tn=[`graph`,`table`,`matrix`,`timeline`,`map`],nn=[`country`,`type`,`kind`,`community`,`distance`],rn=[`name`,`type`,`country`,`links`,`strength`,`distance`,`date`],an=[`fr`,`en`],on=[`light`,`dark`],X={seeds:50,radius:3,nodes:2e3,pins:60,from:20};function Z(e,t,n){return{name:e,codec:t,absent:n}}function Q(e,t,n,r){return Z(e,Zt(t,n,r),[])}function sn(e,t){return Q(e,J(t),t.length,t)}var $=Y(Kt(1,9999)),cn={lang:Z(`lang`,J(an),`fr`),theme:Z(`theme`,Y(J(on)),null)},ln={seeds:Q(`seeds`,q,X.seeds),expanded:Q(`expand`,q,X.seeds),projection:Z(`links`,J(_),`ENCOUNTERS`),radius:Z(`radius`,Kt(0,X.radius),1),limit:Z(`limit`,Kt(1,X.nodes),200),types:sn(`types`,oe),kinds:sn(`ties`,ce),countries:Q(`countries`,Xt,50),topics:Q(`topics`,q,50),programmes:Q(`programmes`,q,50),statuses:sn(`statuses`,C),relations:sn(`relations`,k),from:Z(`from`,$,null),to:Z(`to`,$,null),undated:Z(`undated`,Jt,!1),minStrength:Z(`strength`,Y(qt(1e3)),null),asOf:Z(`asof`,Y(Yt),null),view:Z(`view`,J(tn),`graph`),colour:Z(`colour`,J(nn),`country`),here:Z(`here`,Y(q),null),off:Q(`off`,{read:e=>/^[A-Za-z0-9_-]{1,40}$/.test(e)?e:void 0,write:e=>e},60),hidden:Q(`hide`,q,200),pins:Z(`pin`,$t(X.pins),[]),selected:Z(`sel`,Y(en),null),sort:Z(`sort`,J(rn),`strength`),reverse:Z(`reverse`,Jt,!1)},un={from:Q(`from`,q,X.from),to:Z(`to`,Y(q),null),via:sn(`via`,v),hubs:Z(`hubs`,Jt,!1),since:Z(`since`,$,null),until:Z(`until`,$,null),undated:Z(`undated`,Jt,!1),asOf:Z(`asof`,Y(Yt),null),steps:Z(`steps`,Kt(1,6),6)},dn={organisation:Z(`for`,Y(q),null),direction:Z(`direction`,J(D),`HOST`),topics:Q(`topics`,q,20),countries:Q(`countries`,Xt,50),languages:Q(`languages`,Xt,20),since:Z(`since`,$,null),until:Z(`until`,$,null),asOf:Z(`asof`,Y(Yt),null)},fn={},pn={};function mn(e){return Object.fromEntries(Object.entries(e).map(([e,{absent:t}])=>[e,t]))}var hn=e=>({page:`explore`,...mn(ln),...e}),gn=e=>({page:`paths`,...mn(un),...e}),_n=e=>({page:`shadowing`,...mn(dn),...e}),vn=e=>({page:`node`,id:e}),yn={page:`start`},bn={start:pn,explore:ln,paths:un,shadowing:dn,node:fn,nowhere:{}};function xn(e){let t=[...Sn(bn[e.page],e),...Sn(cn,e)];return Cn(e)+(t.length>0?`?`+t.join(`&`):``)}function Sn(e,t){let n=t;return Object.entries(e).flatMap(([e,{name:t,codec:r,absent:i}])=>{let a=r.write(n[e]);return a===``||a===r.write(i)?[]:[`${t}=${a}`]})}function Cn(e){switch(e.page){case`start`:return`/`;case`node`:return`/node/`+e.id;case`nowhere`:return`/nowhere`;default:return`/`+e.page}}function wn(e,t){let n=[],r=Tn(e),i=new URLSearchParams(t),a={...Dn(bn[r.page],i,n),...Dn(cn,i,n)};for(let[e,t]of i)n.push({name:e,value:t});return{state:{...r,...a},problems:n}}function Tn(e){if(e===`/`)return{page:`start`};let[,t=``,n,...r]=e.split(`/`);if(r.length===0&&t===`node`&&n){let e=q.read(En(n));if(e)return{page:`node`,id:e}}return n===void 0&&(t===`explore`||t===`paths`||t===`shadowing`)?{page:t}:{page:`nowhere`}}function En(e){try{return decodeURIComponent(e)}catch{return``}}function Dn(e,t,n){let r=mn(e);for(let[i,{name:a,codec:o}]of Object.entries(e)){let e=t.getAll(a);t.delete(a),e.forEach((e,t)=>{let s=t===0?o.read(e):void 0;s===void 0?n.push({name:a,value:e}):r[i]=s})}return r}function On(){let{depth:e}=history.state??{};return{depth:typeof e==`number`?e:0}}function kn(e,t){return e.page===t.page&&(e.page!==`node`||t.page!==`node`||e.id===t.id)}var An=new class{#e=r(wn(location.pathname,location.search).state);get state(){return N(this.#e)}set state(e){h(this.#e,e)}#t=r(wn(location.pathname,location.search).problems);get problems(){return N(this.#t)}set problems(e){h(this.#t,e)}#n=r(n(On().depth));get undoable(){return N(this.#n)}set undoable(e){h(this.#n,e,!0)}#r=r(0);get redoable(){return N(this.#r)}set redoable(e){h(this.#r,e,!0)}constructor(){history.scrollRestoration=`manual`,window.addEventListener(`popstate`,()=>this.#s()),document.addEventListener(`click`,e=>this.#c(e))}go(e,t=`push`){let{lang:n,theme:r}=this.state;this.#o({lang:n,theme:r,...e},t)}#i=T(()=>this.state.lang);#a=T(()=>this.state.theme);href(e){return xn({lang:N(this.#i),theme:N(this.#a),...e})}change(e,t=`push`){this.#o({...this.state,...e},t)}explore(e,t=`push`){this.state.page===`explore`?this.change(e,t):this.go(hn(e))}undo(){this.undoable>0&&history.back()}redo(){this.redoable>0&&history.forward()}#o(e,t){let n=xn(e);this.problems=[],n===location.pathname+location.search||(t===`replace`?history.replaceState(history.state,``,n):(this.undoable=kn(this.state,e)?On().depth+1:0,this.redoable=0,history.pushState({depth:this.undoable},``,n))),this.state=e}#s(){let{state:e,problems:t}=wn(location.pathname,location.search),{depth:n}=On();this.redoable=kn(this.state,e)?Math.max(0,this.redoable+this.undoable-n):0,this.undoable=n,this.state=e,this.problems=t}#c(e){if(e.defaultPrevented||e.button!==0||e.metaKey||e.ctrlKey||e.shiftKey||e.altKey)return;let t=e.composedPath().find(e=>e instanceof HTMLAnchorElement||e instanceof SVGAElement),n=t?.getAttribute(`href`);if(!t||!n?.startsWith(`/`)||t.hasAttribute(`target`)||t.hasAttribute(`download`)||n.startsWith(`/graphi`))return;e.preventDefault();let[r=`/`,i=``]=n.split(`?`);this.#o(wn(r,i).state,`push`)}},jn=O(`<span class="certainty"><svg viewBox="0 0 28 6" aria-hidden="true" focusable="false" class="svelte-bwfsws"><line x1="1" y1="3" x2="27" y2="3"></line></svg> </span>`);function Mn(n,r){w(r,!0);var a=jn(),o=L(a),s=I(o),c=p(o,1,!0);i(a),S(e=>{t(s,0,`line-${r.certainty??``}`,`svelte-bwfsws`),d(c,e)},[()=>f(`certainty`,r.certainty)]),y(n,a),e()}export{nt as A,pt as B,Xe as C,$e as D,Qe as E,ct as F,z as G,_e as H,lt as I,R as K,ut as L,it as M,at as N,et as O,st as P,dt as R,Ye as S,Ze as T,U,ve as V,H as W,Ue as _,ln as a,Ke as b,an as c,yn as d,tn as f,ht as g,gt as h,nn as i,rt as j,tt as k,X as l,Ct as m,An as n,hn as o,Ut as p,pe as q,vn as r,gn as s,Mn as t,_n as u,We as v,Je as w,qe as x,Ge as y,ft as z};