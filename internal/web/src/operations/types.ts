export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A country, as an ISO 3166-1 alpha-2 code: DK. */
  CountryCode: { input: string; output: string; }
  /** A day in UTC: 2022-06-10. */
  Date: { input: string; output: string; }
  /** A moment: 2022-06-10T14:30:00Z. */
  DateTime: { input: string; output: string; }
  /**
   * A date as a source prints it, in the Extended Date/Time Format (ISO 8601-2): 2022-06-06/2022-06-10, 2023-02, 2026, XXXX-01
   * (January, year not stated).
   */
  EDTF: { input: string; output: string; }
  /** A language, as a BCP 47 tag: fr, ca-ES. */
  LanguageTag: { input: string; output: string; }
  /** The address of a page. */
  URL: { input: string; output: string; }
};

/** A role. Each sees what those before it see. */
export type Access =
  /** All, and who may see what. */
  | 'ADMIN'
  /** Also persons, their positions and participation. */
  | 'ANALYST'
  /** Also contact points of persons, for a purpose. */
  | 'COORDINATOR'
  /** Anybody: organisations, events, topics, places, programmes, sources, and encounters between organisations. */
  | 'PUBLIC';

/** Conditions on an actor, all of which must hold; filters stand at most three deep in each other. An empty list matches nothing. */
export type ActorFilter = {
  /** All of these must hold. */
  readonly and?: InputMaybe<ReadonlyArray<ActorFilter>>;
  /** One of these countries. */
  readonly countries?: InputMaybe<ReadonlyArray<Scalars['CountryCode']['input']>>;
  /** The number of ties that the viewer may see. */
  readonly degree?: InputMaybe<Degree>;
  /** One of these actors. */
  readonly ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** An organisation of one of these kinds. */
  readonly kinds?: InputMaybe<ReadonlyArray<OrganisationKind>>;
  /** One of these languages. */
  readonly languages?: InputMaybe<ReadonlyArray<Scalars['LanguageTag']['input']>>;
  /** Organisations of which an organisation is a member. */
  readonly memberships?: InputMaybe<OrganisationTies>;
  /** Every word of it begins a word of one of the names. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** This must not hold. */
  readonly not?: InputMaybe<ActorFilter>;
  /** One of these must hold. */
  readonly or?: InputMaybe<ReadonlyArray<ActorFilter>>;
  /** Events in which a source says that it took part. */
  readonly participations?: InputMaybe<EventTies>;
  /** Places in which an organisation is based. */
  readonly places?: InputMaybe<PlaceTies>;
  /** Organisations in which a person holds a position. */
  readonly positions?: InputMaybe<OrganisationTies>;
  /** Topics on which an organisation works. */
  readonly topics?: InputMaybe<TopicTies>;
  /** ORGANISATION or PERSON. */
  readonly types?: InputMaybe<ReadonlyArray<EntityType>>;
};

/** Conditions on the actors at the end of ties, of those that the viewer may see. */
export type ActorTies = {
  /** None matches. */
  readonly none?: InputMaybe<ActorFilter>;
  /** At least one matches. */
  readonly some?: InputMaybe<ActorFilter>;
};

/** What an audit record tells of. */
export type AuditAction =
  /** A contact point may be used for a purpose. */
  | 'BASIS_SET'
  /** It may be no more. */
  | 'BASIS_WITHDRAWN'
  /** Contact points were imported. */
  | 'CONTACTS_PUT'
  /** A contact point was removed by hand. */
  | 'CONTACT_DELETED'
  /** The network was exported, persons among it. */
  | 'EXPORT'
  /** A person was forgotten. */
  | 'FORGET'
  /** A backup took the place of the network. */
  | 'RESTORE'
  /** What was kept long enough was removed. */
  | 'RETENTION'
  /** The value of a contact point was shown. */
  | 'REVEAL'
  /** Somebody signed in to the explorer. */
  | 'SIGN_IN'
  /** A person was given all that is held on her. */
  | 'SUBJECT_EXPORT'
  /** A token was made. */
  | 'TOKEN_CREATED'
  /** A token was made invalid. */
  | 'TOKEN_REVOKED';

/** A part of a candidate's score. */
export type CandidatePart =
  /** Whether a contact point may be used for a job shadowing today. */
  | 'CONTACT_POINT'
  /** What it hosted, or to what it sent. */
  | 'EXPERIENCE'
  /** Whether it has one of the languages. */
  | 'LANGUAGES'
  /** How much it hosts, or sends to, in the period; subtracted. */
  | 'LOAD'
  /** Whether a person is named. */
  | 'NAMED_CONTACT'
  /** How well it fits the topics asked. */
  | 'TOPIC_FIT'
  /** How few steps an introduction takes. */
  | 'WARMTH';

/** What sources tell of a candidate; the first that holds. */
export type CandidateStanding =
  /** It is a counterpart of the organisation that asks. */
  | 'COUNTERPART'
  /** It hosted (or sent to) a job shadowing. */
  | 'HOSTED_BEFORE'
  /** Nothing of the kind is stated. */
  | 'NONE_STATED'
  /** A job shadowing that it hosts (or to which it sends) is planned. */
  | 'OFFERED';

/** What is measured. */
export type CentralityMeasure =
  /** Shortest paths that lead over an actor. */
  | 'BETWEENNESS'
  /** Nearness to all others. */
  | 'CLOSENESS'
  /** Communities. */
  | 'COMMUNITY'
  /** The number of actors with whom it was at an event, in one of the relations asked. */
  | 'DEGREE'
  /** The share of a random walk. */
  | 'PAGERANK'
  /** The sum of strengths. */
  | 'STRENGTH';

/** Whose network centralities are measured in. */
export type CentralityProjection =
  /** Organisations. */
  | 'ORGANISATIONS'
  /** Persons. Shown to analysts and above. */
  | 'PERSONS';

/** How surely a source supports a fact. */
export type Certainty =
  /** It follows from what sources say. */
  | 'INFERRED'
  /** It stands in a named list of geography or codes. */
  | 'REFERENCE'
  /** A source says so. Of an encounter this alone means "met". */
  | 'STATED'
  /** A source hints at it, or none is recorded. */
  | 'UNCERTAIN';

/** Whom a contact point leads to. */
export type ContactKind =
  /** Whoever is on duty: info@… */
  | 'FUNCTIONAL'
  /** One human being: personal data. */
  | 'PERSONAL';

/** How a contact point is used. */
export type ContactMedium =
  /** An e-mail address. */
  | 'EMAIL'
  /** A postal address. */
  | 'POST'
  /** A telephone number. */
  | 'TELEPHONE'
  /** A page with a form. */
  | 'WEB';

/** What a viewer sees of a contact point. */
export type ContactState =
  /** That it exists, to administrators: no basis covers it today. */
  | 'HIDDEN'
  /** That it exists; revealContact shows its value for a purpose, and records that. */
  | 'REVEALABLE'
  /** Its value. */
  | 'SHOWN';

/** By what nodes are counted. */
export type CountBy =
  /** Organisations, events, places. */
  | 'COUNTRY'
  /** Organisations, events, places. */
  | 'KIND'
  /** Organisations, events: once in each of their programmes. */
  | 'PROGRAMME'
  /** Organisations, events: once in each of their topics. */
  | 'TOPIC'
  /** Events, by the year of their first day. */
  | 'YEAR';

/** Which nodes are counted: the part that fits what is counted. */
export type CountFilter = {
  /** Of EVENT. */
  readonly events?: InputMaybe<EventFilter>;
  /** Of ORGANISATION. */
  readonly organisations?: InputMaybe<OrganisationFilter>;
  /** Of PLACE. */
  readonly places?: InputMaybe<PlaceFilter>;
};

/** What a stated number counts. */
export type Counted =
  /** All who were there. */
  | 'ATTENDANCE'
  /** The delegates of one delegation. */
  | 'DELEGATES'
  /** Enterprises. */
  | 'ENTERPRISES'
  /** Members. */
  | 'MEMBERS'
  /** Journeys of persons. */
  | 'MOBILITIES'
  /** Something else. */
  | 'OTHER'
  /** Those who received the delegations. */
  | 'OTHER_SIDE'
  /** Territories. */
  | 'TERRITORIES';

/** A range of numbers, both bounds in it; a missing bound is open. */
export type Degree = {
  /** The most. */
  readonly max?: InputMaybe<Scalars['Int']['input']>;
  /** The least, 0 or more. */
  readonly min?: InputMaybe<Scalars['Int']['input']>;
};

/** What two actors were to each other at an event. */
export type EncounterRelation =
  /** Of two delegations, or of a delegation and the other side. */
  | 'ACROSS'
  /** Two persons who stood for one organisation. */
  | 'COLLEAGUES'
  /** None of the others. */
  | 'OTHER'
  /** Of one delegation. */
  | 'SAME_DELEGATION';

/** The type of a node. */
export type EntityType =
  /** Something that happened, was planned or was cancelled. */
  | 'EVENT'
  /** A body that acts. */
  | 'ORGANISATION'
  /** Somebody whom a source names. */
  | 'PERSON'
  /** Where something is. */
  | 'PLACE'
  /** What events and organisations stand under. */
  | 'PROGRAMME'
  /** A text that says something about the network. */
  | 'SOURCE'
  /** What events are about and organisations work on. */
  | 'TOPIC';

/** Conditions on an event, all of which must hold; filters stand at most three deep in each other. An empty list matches nothing. */
export type EventFilter = {
  /** All of these must hold. */
  readonly and?: InputMaybe<ReadonlyArray<EventFilter>>;
  /** One of these countries. */
  readonly countries?: InputMaybe<ReadonlyArray<Scalars['CountryCode']['input']>>;
  /** The number of ties that the viewer may see. */
  readonly degree?: InputMaybe<Degree>;
  /** Organisations that fund it. */
  readonly funders?: InputMaybe<OrganisationTies>;
  /** Organisations in whose house it was held. */
  readonly hosts?: InputMaybe<OrganisationTies>;
  /** One of these events. */
  readonly ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Whether events without a known year match a period. */
  readonly includeUndated?: InputMaybe<Scalars['Boolean']['input']>;
  /** One of these kinds. */
  readonly kinds?: InputMaybe<ReadonlyArray<EventKind>>;
  /** Every word of it begins a word of one of the names. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** This must not hold. */
  readonly not?: InputMaybe<EventFilter>;
  /** One of these must hold. */
  readonly or?: InputMaybe<ReadonlyArray<EventFilter>>;
  /** The event of which it is part. */
  readonly partOf?: InputMaybe<EventTies>;
  /** Actors of whom a source says that they took part. */
  readonly participants?: InputMaybe<ActorTies>;
  /** Its parts. */
  readonly parts?: InputMaybe<EventTies>;
  /** The days in which it took place; it must overlap them. */
  readonly period?: InputMaybe<Period>;
  /** Places at which it was held. */
  readonly places?: InputMaybe<PlaceTies>;
  /** Actors who were present. */
  readonly present?: InputMaybe<ActorTies>;
  /** Programmes under which it stands. */
  readonly programmes?: InputMaybe<ProgrammeTies>;
  /** One of these statuses; CANCELLED passes down to parts. */
  readonly statuses?: InputMaybe<ReadonlyArray<EventStatus>>;
  /** What it is about. */
  readonly topics?: InputMaybe<TopicTies>;
};

/** What an event is. */
export type EventKind =
  /** An award: nobody meets at it. */
  | 'AWARD'
  /** A stay with an organisation to watch it work. */
  | 'JOB_SHADOWING'
  /** A visit of several days to learn from partners. */
  | 'LEARNING_VISIT'
  /** A meal. */
  | 'MEAL'
  /** A meeting. */
  | 'MEETING'
  /** Something else. */
  | 'OTHER'
  /** A visit that prepares another. */
  | 'PREPARATORY_VISIT'
  /** A seminar. */
  | 'SEMINAR'
  /** A visit to a site or organisation. */
  | 'SITE_VISIT'
  /** A study: nobody meets at it. */
  | 'STUDY'
  /** A meeting on line for an audience. */
  | 'WEBINAR'
  /** A workshop. */
  | 'WORKSHOP';

/** The order of a list of events; ids decide between equals. */
export type EventOrder = {
  /** The direction; that of the field without it. */
  readonly direction?: InputMaybe<OrderDirection>;
  /** By what. */
  readonly field: EventOrderField;
};

/** What a list of events is ordered by. */
export type EventOrderField =
  /** The first day that the date may mean, newest first; undated ones last in both directions. */
  | 'DATE'
  /** The name, from a to z. */
  | 'NAME'
  /** The number of ties that the viewer may see, most first. */
  | 'TIES';

/** Whether an event took place, as far as a source tells. */
export type EventStatus =
  /** A source says that it was cancelled. */
  | 'CANCELLED'
  /** A source tells of it as past. */
  | 'HELD'
  /** A source announces it; none says that it took place. */
  | 'PLANNED'
  /** No source says. */
  | 'UNKNOWN';

/** Conditions on the events at the end of ties, of those that the viewer may see. */
export type EventTies = {
  /** None matches. */
  readonly none?: InputMaybe<EventFilter>;
  /** At least one matches. */
  readonly some?: InputMaybe<EventFilter>;
};

/** On what ground personal data may be used: Article 6(1) of Regulation (EU) 2016/679. */
export type Ground =
  /** The person agreed: point (a). */
  | 'CONSENT'
  /** A contract with the person needs it: point (b). */
  | 'CONTRACT'
  /** A law demands it: point (c). */
  | 'LEGAL_OBLIGATION'
  /** An interest that outweighs the person's: point (f). */
  | 'LEGITIMATE_INTEREST'
  /** It is not personal data: a FUNCTIONAL contact point. */
  | 'NOT_PERSONAL'
  /** A task in the public interest needs it: point (e). */
  | 'PUBLIC_TASK';

/** By which rule an actor was present at an event. */
export type How =
  /** It came with a delegation recorded at the visit of which the event is part. */
  | 'DELEGATION'
  /** Somebody was there for it: by mandate, or by a position that may cover the day. */
  | 'REPRESENTED'
  /** It took part. Its certainty says whether a source states that, or whether it follows from what sources say. */
  | 'TOOK_PART'
  /** It was visited, or the event was held in its house. */
  | 'VISITED_OR_HOSTED';

/** How a step of an introduction holds. */
export type IntroductionWay =
  /** Both were at a small event. */
  | 'ENCOUNTER'
  /** One is a member of the other. */
  | 'MEMBERSHIP'
  /** One holds a position in the other. */
  | 'POSITION';

/** Whether sources say anything. */
export type Knowledge =
  /** They do. */
  | 'KNOWN'
  /** They do not, or the viewer may not see it. */
  | 'NOT_KNOWN';

/** The kind of a link. */
export type LinkKind =
  /** An event on a topic. */
  | 'ABOUT'
  /** An organisation in a place. */
  | 'BASED_IN'
  /** An organisation as a part of another. */
  | 'BRANCH_OF'
  /** Organisations in the same role elsewhere. */
  | 'COUNTERPART_OF'
  /** The encounters of two actors. */
  | 'ENCOUNTER'
  /** An organisation gives to an event or programme. */
  | 'FUNDS'
  /** An event at a place, or in the house of an organisation. */
  | 'HELD_AT'
  /** A person in an organisation. */
  | 'HOLDS_POSITION'
  /** An organisation in another. */
  | 'MEMBER_OF'
  /** A source says that two actors met. */
  | 'MET'
  /** An event in another. */
  | 'PART_OF'
  /** An event before another. */
  | 'PREPARES'
  /** An organisation after another. */
  | 'SUCCEEDS'
  /** An actor at an event. */
  | 'TOOK_PART_IN'
  /** An event or organisation under a programme. */
  | 'UNDER'
  /** A place in another. */
  | 'WITHIN'
  /** An organisation on a topic. */
  | 'WORKS_ON';

/** What a further name is. */
export type NameKind =
  /** An acronym. */
  | 'ACRONYM'
  /** Another name. */
  | 'ALIAS'
  /** The official name. */
  | 'OFFICIAL'
  /** Another spelling. */
  | 'SPELLING'
  /** A translation. */
  | 'TRANSLATION';

/** What belongs to a network. A condition speaks only of the types named; other types pass it. */
export type NetworkFilter = {
  /** The day on which positions and memberships are judged: none counts that is NO. With FULL only. */
  readonly asOf?: InputMaybe<Scalars['Date']['input']>;
  /** Organisations, events and places of these countries. */
  readonly countries?: InputMaybe<ReadonlyArray<Scalars['CountryCode']['input']>>;
  /** Nodes by the number of ties that the viewer may see. */
  readonly degree?: InputMaybe<Degree>;
  /** Whether events without a known year match a period. */
  readonly includeUndated?: InputMaybe<Scalars['Boolean']['input']>;
  /** The kinds of ties. With FULL only. */
  readonly kinds?: InputMaybe<ReadonlyArray<TieKind>>;
  /** The least strength of encounters. With ENCOUNTERS only. */
  readonly minStrength?: InputMaybe<Scalars['Float']['input']>;
  /** Events that took place in these days. */
  readonly period?: InputMaybe<Period>;
  /** Organisations and events under one of these programmes, and these programmes themselves; with ENCOUNTERS, events under one. */
  readonly programmes?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** What two were to each other at events, ACROSS and OTHER without it. With ENCOUNTERS only. */
  readonly relations?: InputMaybe<ReadonlyArray<EncounterRelation>>;
  /** Events of these statuses; with ENCOUNTERS, HELD ones without it. */
  readonly statuses?: InputMaybe<ReadonlyArray<EventStatus>>;
  /** Organisations that work on one of these topics, events about one, and these topics themselves; with ENCOUNTERS, events about one. */
  readonly topics?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** The types of nodes. */
  readonly types?: InputMaybe<ReadonlyArray<EntityType>>;
};

/** How a network is drawn. */
export type NetworkLayout = {
  /** Nodes that stay where they are, at most 2,000. */
  readonly positions?: InputMaybe<ReadonlyArray<NodePosition>>;
  /** Makes one of many pictures that are as good. */
  readonly seed?: InputMaybe<Scalars['Int']['input']>;
};

/** What the links of a network are. */
export type NetworkProjection =
  /** Encounters of two actors, without direction. */
  | 'ENCOUNTERS'
  /** Ties that sources tell of, from one node to another. */
  | 'FULL';

/** The order of a list; ids decide between equals. */
export type NodeOrder = {
  /** The direction; that of the field without it. */
  readonly direction?: InputMaybe<OrderDirection>;
  /** By what. */
  readonly field: NodeOrderField;
};

/** What a list is ordered by. */
export type NodeOrderField =
  /** The name, from a to z. */
  | 'NAME'
  /** The number of ties that the viewer may see, most first. */
  | 'TIES';

/** Where a node is drawn. */
export type NodePosition = {
  /** The id of the node. */
  readonly id: Scalars['ID']['input'];
  /** From left to right. */
  readonly x: Scalars['Float']['input'];
  /** From bottom to top. */
  readonly y: Scalars['Float']['input'];
};

/** The direction of an order. */
export type OrderDirection =
  /** Least first. */
  | 'ASC'
  /** Most first. */
  | 'DESC';

/**
 * Conditions on an organisation, all of which must hold; filters stand at most three deep in each other. An empty list matches
 * nothing.
 */
export type OrganisationFilter = {
  /** All of these must hold. */
  readonly and?: InputMaybe<ReadonlyArray<OrganisationFilter>>;
  /** Its counterparts. */
  readonly counterparts?: InputMaybe<OrganisationTies>;
  /** One of these countries. */
  readonly countries?: InputMaybe<ReadonlyArray<Scalars['CountryCode']['input']>>;
  /** The number of ties that the viewer may see. */
  readonly degree?: InputMaybe<Degree>;
  /** Events at which it was present. */
  readonly events?: InputMaybe<EventTies>;
  /** Events that it funds. */
  readonly funds?: InputMaybe<EventTies>;
  /** One of these organisations. */
  readonly ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** One of these kinds. */
  readonly kinds?: InputMaybe<ReadonlyArray<OrganisationKind>>;
  /** One of these languages. */
  readonly languages?: InputMaybe<ReadonlyArray<Scalars['LanguageTag']['input']>>;
  /** Its members. */
  readonly members?: InputMaybe<OrganisationTies>;
  /** Organisations of which it is a member. */
  readonly memberships?: InputMaybe<OrganisationTies>;
  /** Every word of it begins a word of one of the names. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** This must not hold. */
  readonly not?: InputMaybe<OrganisationFilter>;
  /** One of these must hold. */
  readonly or?: InputMaybe<ReadonlyArray<OrganisationFilter>>;
  /** Events in which a source says that it took part. */
  readonly participations?: InputMaybe<EventTies>;
  /** Persons who hold a position in it. */
  readonly people?: InputMaybe<PersonTies>;
  /** Places in which it is based. */
  readonly places?: InputMaybe<PlaceTies>;
  /** Programmes under which it stands. */
  readonly programmes?: InputMaybe<ProgrammeTies>;
  /** Topics on which it works. */
  readonly topics?: InputMaybe<TopicTies>;
};

/** What an organisation is. */
export type OrganisationKind =
  /** A school, university or research body. */
  | 'ACADEMY'
  /** An association. */
  | 'ASSOCIATION'
  /** A collective, a network or a group of label holders. */
  | 'COLLECTIVE'
  /** A company. */
  | 'COMPANY'
  /** An embassy, when it acts. */
  | 'EMBASSY'
  /** A body that funds. */
  | 'FUNDER'
  /** A housing body. */
  | 'HOUSING_BODY'
  /** An incubator or accelerator. */
  | 'INCUBATOR'
  /** A city, a region or another public body of a territory. */
  | 'LOCAL_AUTHORITY'
  /** A medium. */
  | 'MEDIA'
  /** The head of a network of organisations. */
  | 'NETWORK_HEAD'
  /** Something else. */
  | 'OTHER'
  /** A site that is visited. */
  | 'SITE'
  /** An enterprise with a social purpose. */
  | 'SOCIAL_ENTERPRISE';

/** Conditions on the organisations at the end of ties, of those that the viewer may see. */
export type OrganisationTies = {
  /** None matches. */
  readonly none?: InputMaybe<OrganisationFilter>;
  /** At least one matches. */
  readonly some?: InputMaybe<OrganisationFilter>;
};

/** A range of days, both bounds in it; a missing bound is open. */
export type Period = {
  /** The first day. */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** The last day. */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
};

/** Conditions on a person, all of which must hold; filters stand at most three deep in each other. An empty list matches nothing. */
export type PersonFilter = {
  /** All of these must hold. */
  readonly and?: InputMaybe<ReadonlyArray<PersonFilter>>;
  /** The number of ties that the viewer may see. */
  readonly degree?: InputMaybe<Degree>;
  /** One of these persons. */
  readonly ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Every word of it begins a word of one of the names. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** This must not hold. */
  readonly not?: InputMaybe<PersonFilter>;
  /** One of these must hold. */
  readonly or?: InputMaybe<ReadonlyArray<PersonFilter>>;
  /** Events in which a source says that she took part. */
  readonly participations?: InputMaybe<EventTies>;
  /** Organisations in which she holds a position. */
  readonly positions?: InputMaybe<OrganisationTies>;
};

/** Conditions on the persons at the end of ties, of those that the viewer may see. */
export type PersonTies = {
  /** None matches. */
  readonly none?: InputMaybe<PersonFilter>;
  /** At least one matches. */
  readonly some?: InputMaybe<PersonFilter>;
};

/** A kind of personal data. */
export type PersonalCategory =
  /** How somebody is reached. */
  | 'CONTACT'
  /** Positions. */
  | 'EMPLOYMENT'
  /** Names. */
  | 'IDENTITY'
  /** Where somebody was, and with whom. */
  | 'PARTICIPATION'
  /** What a source says of somebody, word for word. */
  | 'QUOTATION'
  /** Who used the service, and for what. */
  | 'USE';

/** Conditions on a place, all of which must hold; filters stand at most three deep in each other. An empty list matches nothing. */
export type PlaceFilter = {
  /** All of these must hold. */
  readonly and?: InputMaybe<ReadonlyArray<PlaceFilter>>;
  /** Places that lie in it. */
  readonly contains?: InputMaybe<PlaceTies>;
  /** One of these countries. */
  readonly countries?: InputMaybe<ReadonlyArray<Scalars['CountryCode']['input']>>;
  /** The number of ties that the viewer may see. */
  readonly degree?: InputMaybe<Degree>;
  /** Events held at it. */
  readonly events?: InputMaybe<EventTies>;
  /** One of these places. */
  readonly ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** One of these kinds. */
  readonly kinds?: InputMaybe<ReadonlyArray<PlaceKind>>;
  /** Every word of it begins a word of one of the names. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** This must not hold. */
  readonly not?: InputMaybe<PlaceFilter>;
  /** One of these must hold. */
  readonly or?: InputMaybe<ReadonlyArray<PlaceFilter>>;
  /** Organisations based in it. */
  readonly organisations?: InputMaybe<OrganisationTies>;
  /** Places in which it lies. */
  readonly within?: InputMaybe<PlaceTies>;
};

/** What a place is. */
export type PlaceKind =
  /** A city. */
  | 'CITY'
  /** A country. */
  | 'COUNTRY'
  /** A region across borders. */
  | 'EUROREGION'
  /** Something else. */
  | 'OTHER'
  /** A region. */
  | 'REGION'
  /** A house or a room. */
  | 'VENUE';

/** Conditions on the places at the end of ties, of those that the viewer may see. */
export type PlaceTies = {
  /** None matches. */
  readonly none?: InputMaybe<PlaceFilter>;
  /** At least one matches. */
  readonly some?: InputMaybe<PlaceFilter>;
};

/** Conditions on a programme, all of which must hold; filters stand at most three deep in each other. An empty list matches nothing. */
export type ProgrammeFilter = {
  /** All of these must hold. */
  readonly and?: InputMaybe<ReadonlyArray<ProgrammeFilter>>;
  /** The number of ties that the viewer may see. */
  readonly degree?: InputMaybe<Degree>;
  /** Events under it. */
  readonly events?: InputMaybe<EventTies>;
  /** Organisations that fund it. */
  readonly funders?: InputMaybe<OrganisationTies>;
  /** One of these programmes. */
  readonly ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Every word of it begins a word of one of the names. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** This must not hold. */
  readonly not?: InputMaybe<ProgrammeFilter>;
  /** One of these must hold. */
  readonly or?: InputMaybe<ReadonlyArray<ProgrammeFilter>>;
  /** Organisations under it. */
  readonly organisations?: InputMaybe<OrganisationTies>;
};

/** Conditions on the programmes at the end of ties, of those that the viewer may see. */
export type ProgrammeTies = {
  /** None matches. */
  readonly none?: InputMaybe<ProgrammeFilter>;
  /** At least one matches. */
  readonly some?: InputMaybe<ProgrammeFilter>;
};

/** For what a contact point may be used. */
export type Purpose =
  /** The administration of the programme: grants, reports. */
  | 'ADMINISTRATION'
  /** To arrange a job shadowing. */
  | 'JOB_SHADOWING'
  /** To prepare common work. */
  | 'PROJECT'
  /** To prepare a visit, a workshop or a meeting. */
  | 'VISIT';

/** What an actor did at an event. */
export type Role =
  /** It came with a delegation. */
  | 'DELEGATE'
  /** It received the others. */
  | 'HOST'
  /** It was met by a delegation. */
  | 'INTERLOCUTOR'
  /** It organised it; of a study or an award: it commissioned or gave it. */
  | 'ORGANISER'
  /** It took part. */
  | 'PARTICIPANT'
  /** It spoke. */
  | 'SPEAKER';

/** How a search found a node. */
export type SearchStage =
  /** Every word is a word of its names. */
  | 'EXACT'
  /** Longer words are within one slip of one. */
  | 'NEAR'
  /** The last word begins one. */
  | 'PREFIX';

/** The language of a sentence. */
export type SentenceLanguage =
  /** English. */
  | 'EN'
  /** French. */
  | 'FR';

/** Whether candidates host or send. */
export type ShadowingDirection =
  /** They host. */
  | 'HOST'
  /** They send. */
  | 'SEND';

/** Where an actor stood at an event. */
export type Side =
  /** It belonged to a delegation. */
  | 'DELEGATION'
  /** It received a delegation. */
  | 'INTERLOCUTOR';

/** What the size of an event rests on. */
export type SizeBasis =
  /** The default of its kind, for nothing is stated; to the public also the five that are told in place of five or fewer. */
  | 'ASSUMED'
  /** The parties recorded. */
  | 'RECORDED'
  /** At least partly a number that a source gives, of the event or of the visit of which it is a part. */
  | 'STATED';

/** Conditions on a source, all of which must hold; filters stand at most three deep in each other. An empty list matches nothing. */
export type SourceFilter = {
  /** All of these must hold. */
  readonly and?: InputMaybe<ReadonlyArray<SourceFilter>>;
  /** One of these sources. */
  readonly ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** One of these languages. */
  readonly languages?: InputMaybe<ReadonlyArray<Scalars['LanguageTag']['input']>>;
  /** Every word of it begins a word of one of the names. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** This must not hold. */
  readonly not?: InputMaybe<SourceFilter>;
  /** One of these must hold. */
  readonly or?: InputMaybe<ReadonlyArray<SourceFilter>>;
};

/** The kind of a tie. */
export type TieKind =
  /** An event on a topic. */
  | 'ABOUT'
  /** An organisation in a place. */
  | 'BASED_IN'
  /** An organisation as a part of another. */
  | 'BRANCH_OF'
  /** Organisations in the same role elsewhere. */
  | 'COUNTERPART_OF'
  /** An organisation gives to an event or programme. */
  | 'FUNDS'
  /** An event at a place, or in the house of an organisation. */
  | 'HELD_AT'
  /** A person in an organisation. */
  | 'HOLDS_POSITION'
  /** An organisation in another. */
  | 'MEMBER_OF'
  /** A source says that two actors met. */
  | 'MET'
  /** An event in another. */
  | 'PART_OF'
  /** An event before another. */
  | 'PREPARES'
  /** An organisation after another. */
  | 'SUCCEEDS'
  /** An actor at an event. */
  | 'TOOK_PART_IN'
  /** An event or organisation under a programme. */
  | 'UNDER'
  /** A place in another. */
  | 'WITHIN'
  /** An organisation on a topic. */
  | 'WORKS_ON';

/** Conditions on a topic, all of which must hold; filters stand at most three deep in each other. An empty list matches nothing. */
export type TopicFilter = {
  /** All of these must hold. */
  readonly and?: InputMaybe<ReadonlyArray<TopicFilter>>;
  /** The number of ties that the viewer may see. */
  readonly degree?: InputMaybe<Degree>;
  /** Events about it. */
  readonly events?: InputMaybe<EventTies>;
  /** One of these topics. */
  readonly ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Every word of it begins a word of one of the names. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** This must not hold. */
  readonly not?: InputMaybe<TopicFilter>;
  /** One of these must hold. */
  readonly or?: InputMaybe<ReadonlyArray<TopicFilter>>;
  /** Organisations that work on it. */
  readonly organisations?: InputMaybe<OrganisationTies>;
};

/** Conditions on the topics at the end of ties, of those that the viewer may see. */
export type TopicTies = {
  /** None matches. */
  readonly none?: InputMaybe<TopicFilter>;
  /** At least one matches. */
  readonly some?: InputMaybe<TopicFilter>;
};

/** Whether a position or membership held on the day asked. */
export type Validity =
  /** It certainly did not. */
  | 'NO'
  /** It may have: a bound is open, imprecise or not stated. */
  | 'UNKNOWN'
  /** It certainly did. */
  | 'YES';

/** Why something was left out of an answer. */
export type WithheldReason =
  /** Actors left out because ACROSS was not asked. */
  | 'ACROSS'
  /** Actors left out because COLLEAGUES was not asked. */
  | 'COLLEAGUES'
  /** Events at which nobody meets. */
  | 'KIND'
  /** Actors left out because OTHER was not asked. */
  | 'OTHER'
  /** What the viewer may not see, if there is any; the count is not told. */
  | 'RIGHTS'
  /** Actors left out because SAME_DELEGATION was not asked. */
  | 'SAME_DELEGATION'
  /** Events whose status was not asked. */
  | 'STATUS'
  /** Events without a known year, a period being asked. */
  | 'UNDATED';

export type ActorEncountersQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type ActorEncountersQuery = { readonly __typename?: 'Query', readonly node: { readonly __typename?: 'Event' } | { readonly __typename?: 'Organisation', readonly encounters: { readonly __typename?: 'ActorEncounterConnection', readonly totalCount: number, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly withheld: ReadonlyArray<{ readonly __typename?: 'Withheld', readonly reason: WithheldReason, readonly count: number | null }>, readonly edges: ReadonlyArray<{ readonly __typename?: 'ActorEncounterEdge', readonly strength: number, readonly count: number, readonly first: string | null, readonly last: string | null, readonly relation: EncounterRelation, readonly certainty: Certainty, readonly node: { readonly __typename?: 'Organisation', readonly id: string, readonly name: string } | { readonly __typename?: 'Person', readonly id: string, readonly name: string } }> } } | { readonly __typename?: 'Person', readonly encounters: { readonly __typename?: 'ActorEncounterConnection', readonly totalCount: number, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly withheld: ReadonlyArray<{ readonly __typename?: 'Withheld', readonly reason: WithheldReason, readonly count: number | null }>, readonly edges: ReadonlyArray<{ readonly __typename?: 'ActorEncounterEdge', readonly strength: number, readonly count: number, readonly first: string | null, readonly last: string | null, readonly relation: EncounterRelation, readonly certainty: Certainty, readonly node: { readonly __typename?: 'Organisation', readonly id: string, readonly name: string } | { readonly __typename?: 'Person', readonly id: string, readonly name: string } }> } } | { readonly __typename?: 'Place' } | { readonly __typename?: 'Programme' } | { readonly __typename?: 'Source' } | { readonly __typename?: 'Topic' } | null };

export type AskerQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type AskerQuery = { readonly __typename?: 'Query', readonly node: { readonly __typename?: 'Event' } | { readonly __typename?: 'Organisation', readonly country: string | null, readonly languages: ReadonlyArray<string> } | { readonly __typename?: 'Person' } | { readonly __typename?: 'Place' } | { readonly __typename?: 'Programme' } | { readonly __typename?: 'Source' } | { readonly __typename?: 'Topic' } | null };

export type AuditLogQueryVariables = Exact<{
  subject?: InputMaybe<Scalars['ID']['input']>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type AuditLogQuery = { readonly __typename?: 'Query', readonly auditLog: { readonly __typename?: 'AuditConnection', readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly __typename?: 'AuditRecord', readonly number: number, readonly at: string, readonly actor: string, readonly access: Access, readonly action: AuditAction, readonly subject: string | null, readonly categories: ReadonlyArray<PersonalCategory>, readonly purpose: Purpose | null, readonly about: { readonly __typename?: 'Organisation', readonly id: string, readonly name: string } | { readonly __typename?: 'Person', readonly id: string, readonly name: string } | null }> } };

export type CandidatesQueryVariables = Exact<{
  organisation: Scalars['ID']['input'];
  direction: ShadowingDirection;
  topics?: InputMaybe<ReadonlyArray<Scalars['ID']['input']> | Scalars['ID']['input']>;
  countries?: InputMaybe<ReadonlyArray<Scalars['CountryCode']['input']> | Scalars['CountryCode']['input']>;
  languages?: InputMaybe<ReadonlyArray<Scalars['LanguageTag']['input']> | Scalars['LanguageTag']['input']>;
  period?: InputMaybe<Period>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  language: SentenceLanguage;
}>;


export type CandidatesQuery = { readonly __typename?: 'Query', readonly jobShadowingCandidates: { readonly __typename?: 'CandidateConnection', readonly totalCount: number, readonly offered: number, readonly asOf: string | null, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly __typename?: 'Candidate', readonly standing: CandidateStanding, readonly score: number, readonly organisation: { readonly __typename?: 'Organisation', readonly id: string, readonly name: string, readonly country: string | null, readonly description: string | null, readonly contactPoints: { readonly __typename?: 'ContactPoints', readonly totalCount: number, readonly withheld: ReadonlyArray<{ readonly __typename?: 'Withheld', readonly reason: WithheldReason, readonly count: number | null }>, readonly nodes: ReadonlyArray<{ readonly __typename?: 'ContactPoint', readonly id: string, readonly kind: ContactKind, readonly medium: ContactMedium, readonly state: ContactState, readonly value: string | null, readonly purposes: ReadonlyArray<Purpose>, readonly since: string | null, readonly until: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string } | null }> } }, readonly reasons: ReadonlyArray<{ readonly __typename?: 'CandidateReason', readonly part: CandidatePart, readonly contribution: number, readonly known: Knowledge, readonly evidence: ReadonlyArray<{ readonly __typename?: 'Evidence', readonly id: string, readonly certainty: Certainty, readonly quote: string | null, readonly reading: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string } }> }>, readonly contacts: { readonly __typename?: 'PositionHolderConnection', readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly __typename?: 'PositionHolderEdge', readonly id: string, readonly title: string | null, readonly since: string | null, readonly until: string | null, readonly validity: Validity | null, readonly attestedOn: string | null, readonly certainty: Certainty, readonly node: { readonly __typename?: 'Person', readonly id: string, readonly name: string, readonly contactPoints: { readonly __typename?: 'ContactPoints', readonly totalCount: number, readonly withheld: ReadonlyArray<{ readonly __typename?: 'Withheld', readonly reason: WithheldReason, readonly count: number | null }>, readonly nodes: ReadonlyArray<{ readonly __typename?: 'ContactPoint', readonly id: string, readonly kind: ContactKind, readonly medium: ContactMedium, readonly state: ContactState, readonly value: string | null, readonly purposes: ReadonlyArray<Purpose>, readonly since: string | null, readonly until: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string } | null }> } } }> }, readonly introduction: { readonly __typename?: 'IntroductionPath', readonly sentence: string, readonly actors: ReadonlyArray<{ readonly __typename?: 'Organisation', readonly id: string } | { readonly __typename?: 'Person', readonly id: string }>, readonly steps: ReadonlyArray<{ readonly __typename?: 'IntroductionStep', readonly certainty: Certainty }> } | null }> } };

export type CandidateContactsFragment = { readonly __typename?: 'ContactPoints', readonly totalCount: number, readonly withheld: ReadonlyArray<{ readonly __typename?: 'Withheld', readonly reason: WithheldReason, readonly count: number | null }>, readonly nodes: ReadonlyArray<{ readonly __typename?: 'ContactPoint', readonly id: string, readonly kind: ContactKind, readonly medium: ContactMedium, readonly state: ContactState, readonly value: string | null, readonly purposes: ReadonlyArray<Purpose>, readonly since: string | null, readonly until: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string } | null }> };

export type ContactsQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ContactsQuery = { readonly __typename?: 'Query', readonly node: { readonly __typename?: 'Event' } | { readonly __typename: 'Organisation', readonly id: string, readonly contactPoints: { readonly __typename?: 'ContactPoints', readonly totalCount: number, readonly withheld: ReadonlyArray<{ readonly __typename?: 'Withheld', readonly reason: WithheldReason, readonly count: number | null }>, readonly nodes: ReadonlyArray<{ readonly __typename?: 'ContactPoint', readonly id: string, readonly kind: ContactKind, readonly medium: ContactMedium, readonly state: ContactState, readonly value: string | null, readonly purposes: ReadonlyArray<Purpose>, readonly since: string | null, readonly until: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string } | null }> } } | { readonly __typename: 'Person', readonly id: string, readonly contactPoints: { readonly __typename?: 'ContactPoints', readonly totalCount: number, readonly withheld: ReadonlyArray<{ readonly __typename?: 'Withheld', readonly reason: WithheldReason, readonly count: number | null }>, readonly nodes: ReadonlyArray<{ readonly __typename?: 'ContactPoint', readonly id: string, readonly kind: ContactKind, readonly medium: ContactMedium, readonly state: ContactState, readonly value: string | null, readonly purposes: ReadonlyArray<Purpose>, readonly since: string | null, readonly until: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string } | null }> } } | { readonly __typename?: 'Place' } | { readonly __typename?: 'Programme' } | { readonly __typename?: 'Source' } | { readonly __typename?: 'Topic' } | null };

export type HeldContactsFragment = { readonly __typename?: 'ContactPoints', readonly totalCount: number, readonly withheld: ReadonlyArray<{ readonly __typename?: 'Withheld', readonly reason: WithheldReason, readonly count: number | null }>, readonly nodes: ReadonlyArray<{ readonly __typename?: 'ContactPoint', readonly id: string, readonly kind: ContactKind, readonly medium: ContactMedium, readonly state: ContactState, readonly value: string | null, readonly purposes: ReadonlyArray<Purpose>, readonly since: string | null, readonly until: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string } | null }> };

export type CountriesQueryVariables = Exact<{ [key: string]: never; }>;


export type CountriesQuery = { readonly __typename?: 'Query', readonly counts: { readonly __typename?: 'Counts', readonly without: number, readonly groups: ReadonlyArray<{ readonly __typename?: 'CountGroup', readonly key: string, readonly count: number }> } };

export type EventQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  facts?: Scalars['Boolean']['input'];
  participants?: Scalars['Boolean']['input'];
  present?: Scalars['Boolean']['input'];
  parts?: Scalars['Boolean']['input'];
  prepares?: Scalars['Boolean']['input'];
  preparedBy?: Scalars['Boolean']['input'];
  hosts?: Scalars['Boolean']['input'];
  places?: Scalars['Boolean']['input'];
  topics?: Scalars['Boolean']['input'];
  programmes?: Scalars['Boolean']['input'];
  funders?: Scalars['Boolean']['input'];
  statedNumbers?: Scalars['Boolean']['input'];
}>;


export type EventQuery = { readonly __typename?: 'Query', readonly node: { readonly __typename: 'Event', readonly id: string, readonly name: string, readonly description: string | null, readonly changedAtRevision: number, readonly status: EventStatus, readonly date: string | null, readonly reportMissing: boolean, readonly country: string | null, readonly eventKind: EventKind, readonly participants?: { readonly __typename?: 'ParticipantConnection', readonly totalCount: number, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly withheld: ReadonlyArray<{ readonly __typename?: 'Withheld', readonly reason: WithheldReason, readonly count: number | null }>, readonly edges: ReadonlyArray<{ readonly __typename?: 'ParticipantEdge', readonly id: string, readonly certainty: Certainty, readonly role: Role, readonly onBehalfOf: { readonly __typename?: 'Organisation', readonly id: string, readonly name: string } | null, readonly delegation: { readonly __typename?: 'Organisation', readonly id: string, readonly name: string } | null, readonly evidence: ReadonlyArray<{ readonly __typename?: 'Evidence', readonly id: string, readonly about: string | null, readonly certainty: Certainty, readonly quote: string | null, readonly reading: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string, readonly url: string | null, readonly date: string | null, readonly language: string | null, readonly publisher: string | null } }>, readonly node: { readonly __typename?: 'Organisation', readonly id: string, readonly name: string } | { readonly __typename?: 'Person', readonly id: string, readonly name: string } }> }, readonly present?: { readonly __typename?: 'PresentConnection', readonly totalCount: number, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly withheld: ReadonlyArray<{ readonly __typename?: 'Withheld', readonly reason: WithheldReason, readonly count: number | null }>, readonly edges: ReadonlyArray<{ readonly __typename?: 'PresentEdge', readonly presence: { readonly __typename?: 'Presence', readonly role: Role, readonly how: How, readonly certainty: Certainty, readonly side: Side | null, readonly delegationId: string | null, readonly represents: ReadonlyArray<string>, readonly through: ReadonlyArray<{ readonly __typename?: 'Person', readonly id: string, readonly name: string }> }, readonly node: { readonly __typename?: 'Organisation', readonly id: string, readonly name: string } | { readonly __typename?: 'Person', readonly id: string, readonly name: string } }> }, readonly parts?: { readonly __typename?: 'EventTieConnection', readonly totalCount: number, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly withheld: ReadonlyArray<{ readonly __typename?: 'Withheld', readonly reason: WithheldReason, readonly count: number | null }>, readonly edges: ReadonlyArray<{ readonly __typename?: 'EventTieEdge', readonly id: string, readonly certainty: Certainty, readonly evidence: ReadonlyArray<{ readonly __typename?: 'Evidence', readonly id: string, readonly about: string | null, readonly certainty: Certainty, readonly quote: string | null, readonly reading: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string, readonly url: string | null, readonly date: string | null, readonly language: string | null, readonly publisher: string | null } }>, readonly node: { readonly __typename?: 'Event', readonly id: string, readonly name: string, readonly date: string | null, readonly status: EventStatus } }> }, readonly prepares?: { readonly __typename?: 'EventTieConnection', readonly totalCount: number, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly withheld: ReadonlyArray<{ readonly __typename?: 'Withheld', readonly reason: WithheldReason, readonly count: number | null }>, readonly edges: ReadonlyArray<{ readonly __typename?: 'EventTieEdge', readonly id: string, readonly certainty: Certainty, readonly evidence: ReadonlyArray<{ readonly __typename?: 'Evidence', readonly id: string, readonly about: string | null, readonly certainty: Certainty, readonly quote: string | null, readonly reading: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string, readonly url: string | null, readonly date: string | null, readonly language: string | null, readonly publisher: string | null } }>, readonly node: { readonly __typename?: 'Event', readonly id: string, readonly name: string, readonly date: string | null, readonly status: EventStatus } }> }, readonly preparedBy?: { readonly __typename?: 'EventTieConnection', readonly totalCount: number, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly withheld: ReadonlyArray<{ readonly __typename?: 'Withheld', readonly reason: WithheldReason, readonly count: number | null }>, readonly edges: ReadonlyArray<{ readonly __typename?: 'EventTieEdge', readonly id: string, readonly certainty: Certainty, readonly evidence: ReadonlyArray<{ readonly __typename?: 'Evidence', readonly id: string, readonly about: string | null, readonly certainty: Certainty, readonly quote: string | null, readonly reading: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string, readonly url: string | null, readonly date: string | null, readonly language: string | null, readonly publisher: string | null } }>, readonly node: { readonly __typename?: 'Event', readonly id: string, readonly name: string, readonly date: string | null, readonly status: EventStatus } }> }, readonly hosts?: { readonly __typename?: 'OrganisationTieConnection', readonly totalCount: number, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly withheld: ReadonlyArray<{ readonly __typename?: 'Withheld', readonly reason: WithheldReason, readonly count: number | null }>, readonly edges: ReadonlyArray<{ readonly __typename?: 'OrganisationTieEdge', readonly id: string, readonly certainty: Certainty, readonly evidence: ReadonlyArray<{ readonly __typename?: 'Evidence', readonly id: string, readonly about: string | null, readonly certainty: Certainty, readonly quote: string | null, readonly reading: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string, readonly url: string | null, readonly date: string | null, readonly language: string | null, readonly publisher: string | null } }>, readonly node: { readonly __typename?: 'Organisation', readonly id: string, readonly name: string, readonly country: string | null, readonly organisationKind: OrganisationKind | null } }> }, readonly places?: { readonly __typename?: 'PlaceTieConnection', readonly totalCount: number, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly withheld: ReadonlyArray<{ readonly __typename?: 'Withheld', readonly reason: WithheldReason, readonly count: number | null }>, readonly edges: ReadonlyArray<{ readonly __typename?: 'PlaceTieEdge', readonly id: string, readonly certainty: Certainty, readonly evidence: ReadonlyArray<{ readonly __typename?: 'Evidence', readonly id: string, readonly about: string | null, readonly certainty: Certainty, readonly quote: string | null, readonly reading: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string, readonly url: string | null, readonly date: string | null, readonly language: string | null, readonly publisher: string | null } }>, readonly node: { readonly __typename?: 'Place', readonly id: string, readonly name: string } }> }, readonly topics?: { readonly __typename?: 'TopicTieConnection', readonly totalCount: number, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly withheld: ReadonlyArray<{ readonly __typename?: 'Withheld', readonly reason: WithheldReason, readonly count: number | null }>, readonly edges: ReadonlyArray<{ readonly __typename?: 'TopicTieEdge', readonly id: string, readonly certainty: Certainty, readonly evidence: ReadonlyArray<{ readonly __typename?: 'Evidence', readonly id: string, readonly about: string | null, readonly certainty: Certainty, readonly quote: string | null, readonly reading: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string, readonly url: string | null, readonly date: string | null, readonly language: string | null, readonly publisher: string | null } }>, readonly node: { readonly __typename?: 'Topic', readonly id: string, readonly name: string } }> }, readonly programmes?: { readonly __typename?: 'ProgrammeTieConnection', readonly totalCount: number, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly withheld: ReadonlyArray<{ readonly __typename?: 'Withheld', readonly reason: WithheldReason, readonly count: number | null }>, readonly edges: ReadonlyArray<{ readonly __typename?: 'ProgrammeTieEdge', readonly id: string, readonly certainty: Certainty, readonly evidence: ReadonlyArray<{ readonly __typename?: 'Evidence', readonly id: string, readonly about: string | null, readonly certainty: Certainty, readonly quote: string | null, readonly reading: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string, readonly url: string | null, readonly date: string | null, readonly language: string | null, readonly publisher: string | null } }>, readonly node: { readonly __typename?: 'Programme', readonly id: string, readonly name: string } }> }, readonly funders?: { readonly __typename?: 'FunderConnection', readonly totalCount: number, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly withheld: ReadonlyArray<{ readonly __typename?: 'Withheld', readonly reason: WithheldReason, readonly count: number | null }>, readonly edges: ReadonlyArray<{ readonly __typename?: 'FunderEdge', readonly id: string, readonly certainty: Certainty, readonly share: string | null, readonly evidence: ReadonlyArray<{ readonly __typename?: 'Evidence', readonly id: string, readonly about: string | null, readonly certainty: Certainty, readonly quote: string | null, readonly reading: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string, readonly url: string | null, readonly date: string | null, readonly language: string | null, readonly publisher: string | null } }>, readonly node: { readonly __typename?: 'Organisation', readonly id: string, readonly name: string, readonly country: string | null, readonly organisationKind: OrganisationKind | null } }> }, readonly statedNumbers?: { readonly __typename?: 'StatedNumberConnection', readonly totalCount: number, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly withheld: ReadonlyArray<{ readonly __typename?: 'Withheld', readonly reason: WithheldReason, readonly count: number | null }>, readonly edges: ReadonlyArray<{ readonly __typename?: 'StatedNumberEdge', readonly node: { readonly __typename?: 'StatedNumber', readonly counted: Counted, readonly value: number, readonly approximate: boolean, readonly date: string | null, readonly delegationId: string | null, readonly id: string, readonly evidence: ReadonlyArray<{ readonly __typename?: 'Evidence', readonly id: string, readonly about: string | null, readonly certainty: Certainty, readonly quote: string | null, readonly reading: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string, readonly url: string | null, readonly date: string | null, readonly language: string | null, readonly publisher: string | null } }> } }> }, readonly names?: ReadonlyArray<{ readonly __typename?: 'Name', readonly value: string, readonly language: string | null, readonly kind: NameKind }>, readonly evidence?: ReadonlyArray<{ readonly __typename?: 'Evidence', readonly id: string, readonly about: string | null, readonly certainty: Certainty, readonly quote: string | null, readonly reading: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string, readonly url: string | null, readonly date: string | null, readonly language: string | null, readonly publisher: string | null } }>, readonly size?: { readonly __typename?: 'EventSize', readonly n: number, readonly basis: SizeBasis }, readonly partOf?: { readonly __typename?: 'Event', readonly id: string, readonly name: string } | null } | { readonly __typename?: 'Organisation' } | { readonly __typename?: 'Person' } | { readonly __typename?: 'Place' } | { readonly __typename?: 'Programme' } | { readonly __typename?: 'Source' } | { readonly __typename?: 'Topic' } | null };

export type EventProofFragment = { readonly __typename?: 'Evidence', readonly id: string, readonly about: string | null, readonly certainty: Certainty, readonly quote: string | null, readonly reading: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string, readonly url: string | null, readonly date: string | null, readonly language: string | null, readonly publisher: string | null } };

export type EventPageFragment = { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null };

export type EventsQueryVariables = Exact<{
  filter: EventFilter;
  first: Scalars['Int']['input'];
}>;


export type EventsQuery = { readonly __typename?: 'Query', readonly events: { readonly __typename?: 'EventConnection', readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly __typename?: 'Event', readonly id: string, readonly name: string, readonly kind: EventKind, readonly status: EventStatus, readonly date: string | null, readonly earliest: string | null, readonly latest: string | null, readonly country: string | null }> } };

export type HiddenQueryVariables = Exact<{
  seeds: ReadonlyArray<Scalars['ID']['input']> | Scalars['ID']['input'];
  radius: Scalars['Int']['input'];
  expand?: InputMaybe<ReadonlyArray<Scalars['ID']['input']> | Scalars['ID']['input']>;
  projection: NetworkProjection;
  filter?: InputMaybe<NetworkFilter>;
  limit: Scalars['Int']['input'];
}>;


export type HiddenQuery = { readonly __typename?: 'Query', readonly network: { readonly __typename?: 'Network', readonly nodes: ReadonlyArray<{ readonly __typename?: 'NetworkNode', readonly id: string, readonly hiddenNeighbours: number }> } };

export type IntroductionsQueryVariables = Exact<{
  from: ReadonlyArray<Scalars['ID']['input']> | Scalars['ID']['input'];
  to: Scalars['ID']['input'];
  via?: ReadonlyArray<IntroductionWay> | IntroductionWay;
  hubs: Scalars['Boolean']['input'];
  period?: InputMaybe<Period>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  undated: Scalars['Boolean']['input'];
  steps: Scalars['Int']['input'];
  first: Scalars['Int']['input'];
  language: SentenceLanguage;
}>;


export type IntroductionsQuery = { readonly __typename?: 'Query', readonly introductions: { readonly __typename?: 'Introductions', readonly skippedHubs: number, readonly truncated: boolean, readonly asOf: string | null, readonly paths: ReadonlyArray<{ readonly __typename?: 'IntroductionPath', readonly sentence: string, readonly weakest: number | null, readonly actors: ReadonlyArray<{ readonly __typename?: 'Organisation', readonly id: string, readonly name: string } | { readonly __typename?: 'Person', readonly id: string, readonly name: string }>, readonly steps: ReadonlyArray<{ readonly __typename?: 'IntroductionStep', readonly via: IntroductionWay, readonly weight: number, readonly certainty: Certainty, readonly validity: Validity | null, readonly nobodyNamed: boolean | null, readonly from: { readonly __typename?: 'Organisation', readonly id: string, readonly name: string } | { readonly __typename?: 'Person', readonly id: string, readonly name: string }, readonly to: { readonly __typename?: 'Organisation', readonly id: string, readonly name: string } | { readonly __typename?: 'Person', readonly id: string, readonly name: string }, readonly through: ReadonlyArray<{ readonly __typename?: 'Person', readonly id: string, readonly name: string }>, readonly events: ReadonlyArray<{ readonly __typename?: 'IntroductionEvent', readonly certainty: Certainty, readonly n: number, readonly sizeBasis: SizeBasis, readonly event: { readonly __typename?: 'Event', readonly id: string, readonly name: string, readonly kind: EventKind, readonly date: string | null }, readonly presence: ReadonlyArray<{ readonly __typename?: 'Presence', readonly actorId: string, readonly role: Role, readonly how: How, readonly certainty: Certainty, readonly represents: ReadonlyArray<string>, readonly through: ReadonlyArray<{ readonly __typename?: 'Person', readonly id: string, readonly name: string }> }> }>, readonly ties: ReadonlyArray<{ readonly __typename?: 'IntroductionTie', readonly id: string, readonly kind: TieKind, readonly title: string | null, readonly since: string | null, readonly until: string | null, readonly certainty: Certainty, readonly validity: Validity | null, readonly attestedOn: string | null, readonly evidence: ReadonlyArray<{ readonly __typename?: 'Evidence', readonly id: string, readonly certainty: Certainty, readonly quote: string | null, readonly reading: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string } }> }> }> }> } };

export type NamesQueryVariables = Exact<{
  ids: ReadonlyArray<Scalars['ID']['input']> | Scalars['ID']['input'];
}>;


export type NamesQuery = { readonly __typename?: 'Query', readonly nodes: ReadonlyArray<{ readonly __typename: 'Event', readonly name: string, readonly id: string } | { readonly __typename: 'Organisation', readonly name: string, readonly id: string } | { readonly __typename: 'Person', readonly name: string, readonly id: string } | { readonly __typename: 'Place', readonly name: string, readonly id: string } | { readonly __typename: 'Programme', readonly name: string, readonly id: string } | { readonly __typename: 'Source', readonly name: string, readonly id: string } | { readonly __typename: 'Topic', readonly name: string, readonly id: string } | null> };

export type NetworkQueryVariables = Exact<{
  seeds: ReadonlyArray<Scalars['ID']['input']> | Scalars['ID']['input'];
  radius: Scalars['Int']['input'];
  expand?: InputMaybe<ReadonlyArray<Scalars['ID']['input']> | Scalars['ID']['input']>;
  projection: NetworkProjection;
  filter?: InputMaybe<NetworkFilter>;
  limit: Scalars['Int']['input'];
  layout?: InputMaybe<NetworkLayout>;
  counted: Scalars['Boolean']['input'];
}>;


export type NetworkQuery = { readonly __typename?: 'Query', readonly network: { readonly __typename?: 'Network', readonly revision: number | null, readonly asOf: string | null, readonly truncated: ReadonlyArray<{ readonly __typename?: 'TypeCount', readonly type: EntityType, readonly count: number }>, readonly links: ReadonlyArray<{ readonly __typename?: 'NetworkLink', readonly source: string, readonly target: string, readonly kind: LinkKind, readonly weight: number, readonly count: number, readonly certainty: Certainty, readonly first: string | null, readonly last: string | null }>, readonly nodes: ReadonlyArray<{ readonly __typename?: 'NetworkNode', readonly id: string, readonly level: number, readonly x: number, readonly y: number, readonly hiddenNeighbours?: number, readonly node: { readonly __typename: 'Event', readonly status: EventStatus, readonly date: string | null, readonly earliest: string | null, readonly latest: string | null, readonly country: string | null, readonly reportMissing: boolean, readonly name: string, readonly eventKind: EventKind } | { readonly __typename: 'Organisation', readonly country: string | null, readonly name: string, readonly organisationKind: OrganisationKind | null } | { readonly __typename: 'Person', readonly name: string } | { readonly __typename: 'Place', readonly country: string | null, readonly name: string, readonly placeKind: PlaceKind } | { readonly __typename: 'Programme', readonly name: string } | { readonly __typename: 'Source', readonly name: string } | { readonly __typename: 'Topic', readonly name: string } }> } };

export type OrganisationQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  facts?: Scalars['Boolean']['input'];
  participations?: Scalars['Boolean']['input'];
  events?: Scalars['Boolean']['input'];
  people?: Scalars['Boolean']['input'];
  counterparts?: Scalars['Boolean']['input'];
  memberships?: Scalars['Boolean']['input'];
  members?: Scalars['Boolean']['input'];
  branchOf?: Scalars['Boolean']['input'];
  branches?: Scalars['Boolean']['input'];
  succeeds?: Scalars['Boolean']['input'];
  succeededBy?: Scalars['Boolean']['input'];
  topics?: Scalars['Boolean']['input'];
  places?: Scalars['Boolean']['input'];
  programmes?: Scalars['Boolean']['input'];
  funds?: Scalars['Boolean']['input'];
  statedNumbers?: Scalars['Boolean']['input'];
}>;


export type OrganisationQuery = { readonly __typename?: 'Query', readonly node: { readonly __typename?: 'Event' } | { readonly __typename: 'Organisation', readonly id: string, readonly name: string, readonly description: string | null, readonly changedAtRevision: number, readonly country: string | null, readonly languages: ReadonlyArray<string>, readonly organisationKind: OrganisationKind | null, readonly participations?: { readonly __typename?: 'ParticipationConnection', readonly totalCount: number, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly withheld: ReadonlyArray<{ readonly __typename?: 'Withheld', readonly reason: WithheldReason, readonly count: number | null }>, readonly edges: ReadonlyArray<{ readonly __typename?: 'ParticipationEdge', readonly id: string, readonly certainty: Certainty, readonly role: Role, readonly delegation: { readonly __typename?: 'Organisation', readonly id: string, readonly name: string } | null, readonly evidence: ReadonlyArray<{ readonly __typename?: 'Evidence', readonly id: string, readonly about: string | null, readonly certainty: Certainty, readonly quote: string | null, readonly reading: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string, readonly url: string | null, readonly date: string | null, readonly language: string | null, readonly publisher: string | null } }>, readonly node: { readonly __typename?: 'Event', readonly id: string, readonly name: string, readonly date: string | null, readonly status: EventStatus } }> }, readonly events?: { readonly __typename?: 'AttendedEventConnection', readonly totalCount: number, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly withheld: ReadonlyArray<{ readonly __typename?: 'Withheld', readonly reason: WithheldReason, readonly count: number | null }>, readonly edges: ReadonlyArray<{ readonly __typename?: 'AttendedEventEdge', readonly presence: { readonly __typename?: 'Presence', readonly role: Role, readonly how: How, readonly certainty: Certainty, readonly side: Side | null, readonly delegationId: string | null, readonly represents: ReadonlyArray<string>, readonly through: ReadonlyArray<{ readonly __typename?: 'Person', readonly id: string, readonly name: string }> }, readonly node: { readonly __typename?: 'Event', readonly id: string, readonly name: string, readonly date: string | null, readonly status: EventStatus } }> }, readonly people?: { readonly __typename?: 'PositionHolderConnection', readonly totalCount: number, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly withheld: ReadonlyArray<{ readonly __typename?: 'Withheld', readonly reason: WithheldReason, readonly count: number | null }>, readonly edges: ReadonlyArray<{ readonly __typename?: 'PositionHolderEdge', readonly id: string, readonly certainty: Certainty, readonly since: string | null, readonly until: string | null, readonly attestedOn: string | null, readonly title: string | null, readonly evidence: ReadonlyArray<{ readonly __typename?: 'Evidence', readonly id: string, readonly about: string | null, readonly certainty: Certainty, readonly quote: string | null, readonly reading: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string, readonly url: string | null, readonly date: string | null, readonly language: string | null, readonly publisher: string | null } }>, readonly node: { readonly __typename?: 'Person', readonly id: string, readonly name: string } }> }, readonly counterparts?: { readonly __typename?: 'OrganisationTieConnection', readonly totalCount: number, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly withheld: ReadonlyArray<{ readonly __typename?: 'Withheld', readonly reason: WithheldReason, readonly count: number | null }>, readonly edges: ReadonlyArray<{ readonly __typename?: 'OrganisationTieEdge', readonly id: string, readonly certainty: Certainty, readonly evidence: ReadonlyArray<{ readonly __typename?: 'Evidence', readonly id: string, readonly about: string | null, readonly certainty: Certainty, readonly quote: string | null, readonly reading: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string, readonly url: string | null, readonly date: string | null, readonly language: string | null, readonly publisher: string | null } }>, readonly node: { readonly __typename?: 'Organisation', readonly id: string, readonly name: string, readonly country: string | null, readonly organisationKind: OrganisationKind | null } }> }, readonly memberships?: { readonly __typename?: 'MembershipConnection', readonly totalCount: number, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly withheld: ReadonlyArray<{ readonly __typename?: 'Withheld', readonly reason: WithheldReason, readonly count: number | null }>, readonly edges: ReadonlyArray<{ readonly __typename?: 'MembershipEdge', readonly id: string, readonly certainty: Certainty, readonly since: string | null, readonly until: string | null, readonly attestedOn: string | null, readonly circle: string | null, readonly evidence: ReadonlyArray<{ readonly __typename?: 'Evidence', readonly id: string, readonly about: string | null, readonly certainty: Certainty, readonly quote: string | null, readonly reading: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string, readonly url: string | null, readonly date: string | null, readonly language: string | null, readonly publisher: string | null } }>, readonly node: { readonly __typename?: 'Organisation', readonly id: string, readonly name: string, readonly country: string | null, readonly organisationKind: OrganisationKind | null } }> }, readonly members?: { readonly __typename?: 'MembershipConnection', readonly totalCount: number, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly withheld: ReadonlyArray<{ readonly __typename?: 'Withheld', readonly reason: WithheldReason, readonly count: number | null }>, readonly edges: ReadonlyArray<{ readonly __typename?: 'MembershipEdge', readonly id: string, readonly certainty: Certainty, readonly since: string | null, readonly until: string | null, readonly attestedOn: string | null, readonly circle: string | null, readonly evidence: ReadonlyArray<{ readonly __typename?: 'Evidence', readonly id: string, readonly about: string | null, readonly certainty: Certainty, readonly quote: string | null, readonly reading: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string, readonly url: string | null, readonly date: string | null, readonly language: string | null, readonly publisher: string | null } }>, readonly node: { readonly __typename?: 'Organisation', readonly id: string, readonly name: string, readonly country: string | null, readonly organisationKind: OrganisationKind | null } }> }, readonly branchOf?: { readonly __typename?: 'OrganisationTieConnection', readonly totalCount: number, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly withheld: ReadonlyArray<{ readonly __typename?: 'Withheld', readonly reason: WithheldReason, readonly count: number | null }>, readonly edges: ReadonlyArray<{ readonly __typename?: 'OrganisationTieEdge', readonly id: string, readonly certainty: Certainty, readonly evidence: ReadonlyArray<{ readonly __typename?: 'Evidence', readonly id: string, readonly about: string | null, readonly certainty: Certainty, readonly quote: string | null, readonly reading: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string, readonly url: string | null, readonly date: string | null, readonly language: string | null, readonly publisher: string | null } }>, readonly node: { readonly __typename?: 'Organisation', readonly id: string, readonly name: string, readonly country: string | null, readonly organisationKind: OrganisationKind | null } }> }, readonly branches?: { readonly __typename?: 'OrganisationTieConnection', readonly totalCount: number, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly withheld: ReadonlyArray<{ readonly __typename?: 'Withheld', readonly reason: WithheldReason, readonly count: number | null }>, readonly edges: ReadonlyArray<{ readonly __typename?: 'OrganisationTieEdge', readonly id: string, readonly certainty: Certainty, readonly evidence: ReadonlyArray<{ readonly __typename?: 'Evidence', readonly id: string, readonly about: string | null, readonly certainty: Certainty, readonly quote: string | null, readonly reading: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string, readonly url: string | null, readonly date: string | null, readonly language: string | null, readonly publisher: string | null } }>, readonly node: { readonly __typename?: 'Organisation', readonly id: string, readonly name: string, readonly country: string | null, readonly organisationKind: OrganisationKind | null } }> }, readonly succeeds?: { readonly __typename?: 'OrganisationTieConnection', readonly totalCount: number, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly withheld: ReadonlyArray<{ readonly __typename?: 'Withheld', readonly reason: WithheldReason, readonly count: number | null }>, readonly edges: ReadonlyArray<{ readonly __typename?: 'OrganisationTieEdge', readonly id: string, readonly certainty: Certainty, readonly evidence: ReadonlyArray<{ readonly __typename?: 'Evidence', readonly id: string, readonly about: string | null, readonly certainty: Certainty, readonly quote: string | null, readonly reading: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string, readonly url: string | null, readonly date: string | null, readonly language: string | null, readonly publisher: string | null } }>, readonly node: { readonly __typename?: 'Organisation', readonly id: string, readonly name: string, readonly country: string | null, readonly organisationKind: OrganisationKind | null } }> }, readonly succeededBy?: { readonly __typename?: 'OrganisationTieConnection', readonly totalCount: number, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly withheld: ReadonlyArray<{ readonly __typename?: 'Withheld', readonly reason: WithheldReason, readonly count: number | null }>, readonly edges: ReadonlyArray<{ readonly __typename?: 'OrganisationTieEdge', readonly id: string, readonly certainty: Certainty, readonly evidence: ReadonlyArray<{ readonly __typename?: 'Evidence', readonly id: string, readonly about: string | null, readonly certainty: Certainty, readonly quote: string | null, readonly reading: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string, readonly url: string | null, readonly date: string | null, readonly language: string | null, readonly publisher: string | null } }>, readonly node: { readonly __typename?: 'Organisation', readonly id: string, readonly name: string, readonly country: string | null, readonly organisationKind: OrganisationKind | null } }> }, readonly topics?: { readonly __typename?: 'TopicTieConnection', readonly totalCount: number, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly withheld: ReadonlyArray<{ readonly __typename?: 'Withheld', readonly reason: WithheldReason, readonly count: number | null }>, readonly edges: ReadonlyArray<{ readonly __typename?: 'TopicTieEdge', readonly id: string, readonly certainty: Certainty, readonly evidence: ReadonlyArray<{ readonly __typename?: 'Evidence', readonly id: string, readonly about: string | null, readonly certainty: Certainty, readonly quote: string | null, readonly reading: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string, readonly url: string | null, readonly date: string | null, readonly language: string | null, readonly publisher: string | null } }>, readonly node: { readonly __typename?: 'Topic', readonly id: string, readonly name: string } }> }, readonly places?: { readonly __typename?: 'PlaceTieConnection', readonly totalCount: number, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly withheld: ReadonlyArray<{ readonly __typename?: 'Withheld', readonly reason: WithheldReason, readonly count: number | null }>, readonly edges: ReadonlyArray<{ readonly __typename?: 'PlaceTieEdge', readonly id: string, readonly certainty: Certainty, readonly evidence: ReadonlyArray<{ readonly __typename?: 'Evidence', readonly id: string, readonly about: string | null, readonly certainty: Certainty, readonly quote: string | null, readonly reading: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string, readonly url: string | null, readonly date: string | null, readonly language: string | null, readonly publisher: string | null } }>, readonly node: { readonly __typename?: 'Place', readonly id: string, readonly name: string } }> }, readonly programmes?: { readonly __typename?: 'ProgrammeTieConnection', readonly totalCount: number, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly withheld: ReadonlyArray<{ readonly __typename?: 'Withheld', readonly reason: WithheldReason, readonly count: number | null }>, readonly edges: ReadonlyArray<{ readonly __typename?: 'ProgrammeTieEdge', readonly id: string, readonly certainty: Certainty, readonly evidence: ReadonlyArray<{ readonly __typename?: 'Evidence', readonly id: string, readonly about: string | null, readonly certainty: Certainty, readonly quote: string | null, readonly reading: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string, readonly url: string | null, readonly date: string | null, readonly language: string | null, readonly publisher: string | null } }>, readonly node: { readonly __typename?: 'Programme', readonly id: string, readonly name: string } }> }, readonly funds?: { readonly __typename?: 'FundedConnection', readonly totalCount: number, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly withheld: ReadonlyArray<{ readonly __typename?: 'Withheld', readonly reason: WithheldReason, readonly count: number | null }>, readonly edges: ReadonlyArray<{ readonly __typename?: 'FundedEdge', readonly id: string, readonly certainty: Certainty, readonly share: string | null, readonly evidence: ReadonlyArray<{ readonly __typename?: 'Evidence', readonly id: string, readonly about: string | null, readonly certainty: Certainty, readonly quote: string | null, readonly reading: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string, readonly url: string | null, readonly date: string | null, readonly language: string | null, readonly publisher: string | null } }>, readonly node: { readonly __typename?: 'Event', readonly id: string, readonly name: string } | { readonly __typename?: 'Organisation', readonly id: string, readonly name: string } | { readonly __typename?: 'Person', readonly id: string, readonly name: string } | { readonly __typename?: 'Place', readonly id: string, readonly name: string } | { readonly __typename?: 'Programme', readonly id: string, readonly name: string } | { readonly __typename?: 'Source', readonly id: string, readonly name: string } | { readonly __typename?: 'Topic', readonly id: string, readonly name: string } }> }, readonly statedNumbers?: { readonly __typename?: 'StatedNumberConnection', readonly totalCount: number, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly withheld: ReadonlyArray<{ readonly __typename?: 'Withheld', readonly reason: WithheldReason, readonly count: number | null }>, readonly edges: ReadonlyArray<{ readonly __typename?: 'StatedNumberEdge', readonly node: { readonly __typename?: 'StatedNumber', readonly counted: Counted, readonly value: number, readonly approximate: boolean, readonly date: string | null, readonly delegationId: string | null, readonly id: string, readonly evidence: ReadonlyArray<{ readonly __typename?: 'Evidence', readonly id: string, readonly about: string | null, readonly certainty: Certainty, readonly quote: string | null, readonly reading: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string, readonly url: string | null, readonly date: string | null, readonly language: string | null, readonly publisher: string | null } }> } }> }, readonly names?: ReadonlyArray<{ readonly __typename?: 'Name', readonly value: string, readonly language: string | null, readonly kind: NameKind }>, readonly evidence?: ReadonlyArray<{ readonly __typename?: 'Evidence', readonly id: string, readonly about: string | null, readonly certainty: Certainty, readonly quote: string | null, readonly reading: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string, readonly url: string | null, readonly date: string | null, readonly language: string | null, readonly publisher: string | null } }> } | { readonly __typename?: 'Person' } | { readonly __typename?: 'Place' } | { readonly __typename?: 'Programme' } | { readonly __typename?: 'Source' } | { readonly __typename?: 'Topic' } | null };

export type OrganisationProofFragment = { readonly __typename?: 'Evidence', readonly id: string, readonly about: string | null, readonly certainty: Certainty, readonly quote: string | null, readonly reading: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string, readonly url: string | null, readonly date: string | null, readonly language: string | null, readonly publisher: string | null } };

export type OrganisationPageFragment = { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null };

export type PairQueryVariables = Exact<{
  a: Scalars['ID']['input'];
  b: Scalars['ID']['input'];
  ids: ReadonlyArray<Scalars['ID']['input']> | Scalars['ID']['input'];
  at?: InputMaybe<EventFilter>;
  period?: InputMaybe<Period>;
  statuses: ReadonlyArray<EventStatus> | EventStatus;
  relations: ReadonlyArray<EncounterRelation> | EncounterRelation;
  includeUndated: Scalars['Boolean']['input'];
}>;


export type PairQuery = { readonly __typename?: 'Query', readonly ends: ReadonlyArray<{ readonly __typename: 'Event', readonly id: string } | { readonly __typename: 'Organisation', readonly name: string, readonly id: string, readonly participations: { readonly __typename?: 'ParticipationConnection', readonly edges: ReadonlyArray<{ readonly __typename?: 'ParticipationEdge', readonly role: Role, readonly delegation: { readonly __typename?: 'Organisation', readonly id: string, readonly name: string } | null, readonly evidence: ReadonlyArray<{ readonly __typename?: 'Evidence', readonly id: string, readonly about: string | null, readonly certainty: Certainty, readonly quote: string | null, readonly reading: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string, readonly url: string | null, readonly date: string | null, readonly language: string | null, readonly publisher: string | null } }>, readonly node: { readonly __typename?: 'Event', readonly id: string } }> } } | { readonly __typename: 'Person', readonly name: string, readonly id: string, readonly participations: { readonly __typename?: 'ParticipationConnection', readonly edges: ReadonlyArray<{ readonly __typename?: 'ParticipationEdge', readonly role: Role, readonly delegation: { readonly __typename?: 'Organisation', readonly id: string, readonly name: string } | null, readonly evidence: ReadonlyArray<{ readonly __typename?: 'Evidence', readonly id: string, readonly about: string | null, readonly certainty: Certainty, readonly quote: string | null, readonly reading: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string, readonly url: string | null, readonly date: string | null, readonly language: string | null, readonly publisher: string | null } }>, readonly node: { readonly __typename?: 'Event', readonly id: string } }> } } | { readonly __typename: 'Place', readonly id: string } | { readonly __typename: 'Programme', readonly id: string } | { readonly __typename: 'Source', readonly id: string } | { readonly __typename: 'Topic', readonly id: string } | null>, readonly encounters: { readonly __typename?: 'EncounterConnection', readonly withheld: ReadonlyArray<{ readonly __typename?: 'Withheld', readonly reason: WithheldReason, readonly count: number | null }>, readonly nodes: ReadonlyArray<{ readonly __typename?: 'Encounter', readonly strength: number, readonly count: number, readonly first: string | null, readonly last: string | null, readonly relation: EncounterRelation, readonly certainty: Certainty, readonly sizeBasis: SizeBasis, readonly events: { readonly __typename?: 'EncounterEventConnection', readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly __typename?: 'EncounterEventEdge', readonly relation: EncounterRelation, readonly certainty: Certainty, readonly n: number, readonly sizeBasis: SizeBasis, readonly weight: number, readonly presence: ReadonlyArray<{ readonly __typename?: 'Presence', readonly actorId: string, readonly role: Role, readonly how: How, readonly certainty: Certainty, readonly side: Side | null, readonly delegationId: string | null, readonly represents: ReadonlyArray<string>, readonly through: ReadonlyArray<{ readonly __typename?: 'Person', readonly id: string, readonly name: string, readonly participations: { readonly __typename?: 'ParticipationConnection', readonly edges: ReadonlyArray<{ readonly __typename?: 'ParticipationEdge', readonly role: Role, readonly delegation: { readonly __typename?: 'Organisation', readonly id: string, readonly name: string } | null, readonly evidence: ReadonlyArray<{ readonly __typename?: 'Evidence', readonly id: string, readonly about: string | null, readonly certainty: Certainty, readonly quote: string | null, readonly reading: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string, readonly url: string | null, readonly date: string | null, readonly language: string | null, readonly publisher: string | null } }>, readonly node: { readonly __typename?: 'Event', readonly id: string } }> } }> }>, readonly node: { readonly __typename?: 'Event', readonly id: string, readonly name: string, readonly date: string | null, readonly status: EventStatus, readonly eventKind: EventKind, readonly partOf: { readonly __typename?: 'Event', readonly id: string, readonly name: string, readonly partOf: { readonly __typename?: 'Event', readonly id: string, readonly name: string } | null } | null, readonly hosts: { readonly __typename?: 'OrganisationTieConnection', readonly edges: ReadonlyArray<{ readonly __typename?: 'OrganisationTieEdge', readonly evidence: ReadonlyArray<{ readonly __typename?: 'Evidence', readonly id: string, readonly about: string | null, readonly certainty: Certainty, readonly quote: string | null, readonly reading: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string, readonly url: string | null, readonly date: string | null, readonly language: string | null, readonly publisher: string | null } }>, readonly node: { readonly __typename?: 'Organisation', readonly id: string } }> }, readonly evidence: ReadonlyArray<{ readonly __typename?: 'Evidence', readonly id: string, readonly about: string | null, readonly certainty: Certainty, readonly quote: string | null, readonly reading: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string, readonly url: string | null, readonly date: string | null, readonly language: string | null, readonly publisher: string | null } }> } }> } }> } };

export type PairParticipationFragment = { readonly __typename?: 'ParticipationEdge', readonly role: Role, readonly delegation: { readonly __typename?: 'Organisation', readonly id: string, readonly name: string } | null, readonly evidence: ReadonlyArray<{ readonly __typename?: 'Evidence', readonly id: string, readonly about: string | null, readonly certainty: Certainty, readonly quote: string | null, readonly reading: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string, readonly url: string | null, readonly date: string | null, readonly language: string | null, readonly publisher: string | null } }>, readonly node: { readonly __typename?: 'Event', readonly id: string } };

export type PairProofFragment = { readonly __typename?: 'Evidence', readonly id: string, readonly about: string | null, readonly certainty: Certainty, readonly quote: string | null, readonly reading: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string, readonly url: string | null, readonly date: string | null, readonly language: string | null, readonly publisher: string | null } };

export type PathAnyhowQueryVariables = Exact<{
  from: ReadonlyArray<Scalars['ID']['input']> | Scalars['ID']['input'];
  to: Scalars['ID']['input'];
  language: SentenceLanguage;
}>;


export type PathAnyhowQuery = { readonly __typename?: 'Query', readonly introductions: { readonly __typename?: 'Introductions', readonly paths: ReadonlyArray<{ readonly __typename?: 'IntroductionPath', readonly sentence: string }> } };

export type PathEndsQueryVariables = Exact<{
  ids: ReadonlyArray<Scalars['ID']['input']> | Scalars['ID']['input'];
}>;


export type PathEndsQuery = { readonly __typename?: 'Query', readonly nodes: ReadonlyArray<{ readonly __typename: 'Event', readonly name: string, readonly id: string } | { readonly __typename: 'Organisation', readonly name: string, readonly id: string } | { readonly __typename: 'Person', readonly name: string, readonly id: string } | { readonly __typename: 'Place', readonly name: string, readonly id: string, readonly contains: { readonly __typename?: 'PlaceTieConnection', readonly totalCount: number }, readonly organisations: { readonly __typename?: 'OrganisationTieConnection', readonly totalCount: number } } | { readonly __typename: 'Programme', readonly name: string, readonly id: string } | { readonly __typename: 'Source', readonly name: string, readonly id: string } | { readonly __typename: 'Topic', readonly name: string, readonly id: string } | null> };

export type PersonQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  facts?: Scalars['Boolean']['input'];
  positions?: Scalars['Boolean']['input'];
  participations?: Scalars['Boolean']['input'];
}>;


export type PersonQuery = { readonly __typename?: 'Query', readonly node: { readonly __typename?: 'Event' } | { readonly __typename?: 'Organisation' } | { readonly __typename: 'Person', readonly id: string, readonly name: string, readonly description: string | null, readonly changedAtRevision: number, readonly positions?: { readonly __typename?: 'PositionConnection', readonly totalCount: number, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly withheld: ReadonlyArray<{ readonly __typename?: 'Withheld', readonly reason: WithheldReason, readonly count: number | null }>, readonly edges: ReadonlyArray<{ readonly __typename?: 'PositionEdge', readonly id: string, readonly certainty: Certainty, readonly since: string | null, readonly until: string | null, readonly attestedOn: string | null, readonly title: string | null, readonly evidence: ReadonlyArray<{ readonly __typename?: 'Evidence', readonly id: string, readonly about: string | null, readonly certainty: Certainty, readonly quote: string | null, readonly reading: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string, readonly url: string | null, readonly date: string | null, readonly language: string | null, readonly publisher: string | null } }>, readonly node: { readonly __typename?: 'Organisation', readonly id: string, readonly name: string, readonly country: string | null, readonly organisationKind: OrganisationKind | null } }> }, readonly participations?: { readonly __typename?: 'ParticipationConnection', readonly totalCount: number, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly withheld: ReadonlyArray<{ readonly __typename?: 'Withheld', readonly reason: WithheldReason, readonly count: number | null }>, readonly edges: ReadonlyArray<{ readonly __typename?: 'ParticipationEdge', readonly id: string, readonly certainty: Certainty, readonly role: Role, readonly onBehalfOf: { readonly __typename?: 'Organisation', readonly id: string, readonly name: string } | null, readonly delegation: { readonly __typename?: 'Organisation', readonly id: string, readonly name: string } | null, readonly evidence: ReadonlyArray<{ readonly __typename?: 'Evidence', readonly id: string, readonly about: string | null, readonly certainty: Certainty, readonly quote: string | null, readonly reading: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string, readonly url: string | null, readonly date: string | null, readonly language: string | null, readonly publisher: string | null } }>, readonly node: { readonly __typename?: 'Event', readonly id: string, readonly name: string, readonly date: string | null, readonly status: EventStatus } }> }, readonly names?: ReadonlyArray<{ readonly __typename?: 'Name', readonly value: string, readonly language: string | null, readonly kind: NameKind }>, readonly evidence?: ReadonlyArray<{ readonly __typename?: 'Evidence', readonly id: string, readonly about: string | null, readonly certainty: Certainty, readonly quote: string | null, readonly reading: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string, readonly url: string | null, readonly date: string | null, readonly language: string | null, readonly publisher: string | null } }> } | { readonly __typename?: 'Place' } | { readonly __typename?: 'Programme' } | { readonly __typename?: 'Source' } | { readonly __typename?: 'Topic' } | null };

export type PersonProofFragment = { readonly __typename?: 'Evidence', readonly id: string, readonly about: string | null, readonly certainty: Certainty, readonly quote: string | null, readonly reading: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string, readonly url: string | null, readonly date: string | null, readonly language: string | null, readonly publisher: string | null } };

export type PersonPageFragment = { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null };

export type PlaceQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  facts?: Scalars['Boolean']['input'];
  events?: Scalars['Boolean']['input'];
  organisations?: Scalars['Boolean']['input'];
  within?: Scalars['Boolean']['input'];
  contains?: Scalars['Boolean']['input'];
}>;


export type PlaceQuery = { readonly __typename?: 'Query', readonly node: { readonly __typename?: 'Event' } | { readonly __typename?: 'Organisation' } | { readonly __typename?: 'Person' } | { readonly __typename: 'Place', readonly id: string, readonly name: string, readonly description: string | null, readonly changedAtRevision: number, readonly country: string | null, readonly region: string | null, readonly placeKind: PlaceKind, readonly events?: { readonly __typename?: 'EventTieConnection', readonly totalCount: number, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly withheld: ReadonlyArray<{ readonly __typename?: 'Withheld', readonly reason: WithheldReason, readonly count: number | null }>, readonly edges: ReadonlyArray<{ readonly __typename?: 'EventTieEdge', readonly id: string, readonly certainty: Certainty, readonly evidence: ReadonlyArray<{ readonly __typename?: 'Evidence', readonly id: string, readonly about: string | null, readonly certainty: Certainty, readonly quote: string | null, readonly reading: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string, readonly url: string | null, readonly date: string | null, readonly language: string | null, readonly publisher: string | null } }>, readonly node: { readonly __typename?: 'Event', readonly id: string, readonly name: string, readonly date: string | null, readonly status: EventStatus } }> }, readonly organisations?: { readonly __typename?: 'OrganisationTieConnection', readonly totalCount: number, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly withheld: ReadonlyArray<{ readonly __typename?: 'Withheld', readonly reason: WithheldReason, readonly count: number | null }>, readonly edges: ReadonlyArray<{ readonly __typename?: 'OrganisationTieEdge', readonly id: string, readonly certainty: Certainty, readonly evidence: ReadonlyArray<{ readonly __typename?: 'Evidence', readonly id: string, readonly about: string | null, readonly certainty: Certainty, readonly quote: string | null, readonly reading: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string, readonly url: string | null, readonly date: string | null, readonly language: string | null, readonly publisher: string | null } }>, readonly node: { readonly __typename?: 'Organisation', readonly id: string, readonly name: string, readonly country: string | null, readonly organisationKind: OrganisationKind | null } }> }, readonly within?: { readonly __typename?: 'PlaceTieConnection', readonly totalCount: number, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly withheld: ReadonlyArray<{ readonly __typename?: 'Withheld', readonly reason: WithheldReason, readonly count: number | null }>, readonly edges: ReadonlyArray<{ readonly __typename?: 'PlaceTieEdge', readonly id: string, readonly certainty: Certainty, readonly evidence: ReadonlyArray<{ readonly __typename?: 'Evidence', readonly id: string, readonly about: string | null, readonly certainty: Certainty, readonly quote: string | null, readonly reading: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string, readonly url: string | null, readonly date: string | null, readonly language: string | null, readonly publisher: string | null } }>, readonly node: { readonly __typename?: 'Place', readonly id: string, readonly name: string } }> }, readonly contains?: { readonly __typename?: 'PlaceTieConnection', readonly totalCount: number, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly withheld: ReadonlyArray<{ readonly __typename?: 'Withheld', readonly reason: WithheldReason, readonly count: number | null }>, readonly edges: ReadonlyArray<{ readonly __typename?: 'PlaceTieEdge', readonly id: string, readonly certainty: Certainty, readonly evidence: ReadonlyArray<{ readonly __typename?: 'Evidence', readonly id: string, readonly about: string | null, readonly certainty: Certainty, readonly quote: string | null, readonly reading: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string, readonly url: string | null, readonly date: string | null, readonly language: string | null, readonly publisher: string | null } }>, readonly node: { readonly __typename?: 'Place', readonly id: string, readonly name: string } }> }, readonly names?: ReadonlyArray<{ readonly __typename?: 'Name', readonly value: string, readonly language: string | null, readonly kind: NameKind }>, readonly evidence?: ReadonlyArray<{ readonly __typename?: 'Evidence', readonly id: string, readonly about: string | null, readonly certainty: Certainty, readonly quote: string | null, readonly reading: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string, readonly url: string | null, readonly date: string | null, readonly language: string | null, readonly publisher: string | null } }> } | { readonly __typename?: 'Programme' } | { readonly __typename?: 'Source' } | { readonly __typename?: 'Topic' } | null };

export type PlaceProofFragment = { readonly __typename?: 'Evidence', readonly id: string, readonly about: string | null, readonly certainty: Certainty, readonly quote: string | null, readonly reading: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string, readonly url: string | null, readonly date: string | null, readonly language: string | null, readonly publisher: string | null } };

export type PlacePageFragment = { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null };

export type ProgrammeQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  facts?: Scalars['Boolean']['input'];
  events?: Scalars['Boolean']['input'];
  organisations?: Scalars['Boolean']['input'];
  funders?: Scalars['Boolean']['input'];
  statedNumbers?: Scalars['Boolean']['input'];
}>;


export type ProgrammeQuery = { readonly __typename?: 'Query', readonly node: { readonly __typename?: 'Event' } | { readonly __typename?: 'Organisation' } | { readonly __typename?: 'Person' } | { readonly __typename?: 'Place' } | { readonly __typename: 'Programme', readonly id: string, readonly name: string, readonly description: string | null, readonly changedAtRevision: number, readonly date: string | null, readonly events?: { readonly __typename?: 'EventTieConnection', readonly totalCount: number, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly withheld: ReadonlyArray<{ readonly __typename?: 'Withheld', readonly reason: WithheldReason, readonly count: number | null }>, readonly edges: ReadonlyArray<{ readonly __typename?: 'EventTieEdge', readonly id: string, readonly certainty: Certainty, readonly evidence: ReadonlyArray<{ readonly __typename?: 'Evidence', readonly id: string, readonly about: string | null, readonly certainty: Certainty, readonly quote: string | null, readonly reading: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string, readonly url: string | null, readonly date: string | null, readonly language: string | null, readonly publisher: string | null } }>, readonly node: { readonly __typename?: 'Event', readonly id: string, readonly name: string, readonly date: string | null, readonly status: EventStatus } }> }, readonly organisations?: { readonly __typename?: 'OrganisationTieConnection', readonly totalCount: number, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly withheld: ReadonlyArray<{ readonly __typename?: 'Withheld', readonly reason: WithheldReason, readonly count: number | null }>, readonly edges: ReadonlyArray<{ readonly __typename?: 'OrganisationTieEdge', readonly id: string, readonly certainty: Certainty, readonly evidence: ReadonlyArray<{ readonly __typename?: 'Evidence', readonly id: string, readonly about: string | null, readonly certainty: Certainty, readonly quote: string | null, readonly reading: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string, readonly url: string | null, readonly date: string | null, readonly language: string | null, readonly publisher: string | null } }>, readonly node: { readonly __typename?: 'Organisation', readonly id: string, readonly name: string, readonly country: string | null, readonly organisationKind: OrganisationKind | null } }> }, readonly funders?: { readonly __typename?: 'FunderConnection', readonly totalCount: number, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly withheld: ReadonlyArray<{ readonly __typename?: 'Withheld', readonly reason: WithheldReason, readonly count: number | null }>, readonly edges: ReadonlyArray<{ readonly __typename?: 'FunderEdge', readonly id: string, readonly certainty: Certainty, readonly share: string | null, readonly evidence: ReadonlyArray<{ readonly __typename?: 'Evidence', readonly id: string, readonly about: string | null, readonly certainty: Certainty, readonly quote: string | null, readonly reading: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string, readonly url: string | null, readonly date: string | null, readonly language: string | null, readonly publisher: string | null } }>, readonly node: { readonly __typename?: 'Organisation', readonly id: string, readonly name: string, readonly country: string | null, readonly organisationKind: OrganisationKind | null } }> }, readonly statedNumbers?: { readonly __typename?: 'StatedNumberConnection', readonly totalCount: number, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly withheld: ReadonlyArray<{ readonly __typename?: 'Withheld', readonly reason: WithheldReason, readonly count: number | null }>, readonly edges: ReadonlyArray<{ readonly __typename?: 'StatedNumberEdge', readonly node: { readonly __typename?: 'StatedNumber', readonly counted: Counted, readonly value: number, readonly approximate: boolean, readonly date: string | null, readonly delegationId: string | null, readonly id: string, readonly evidence: ReadonlyArray<{ readonly __typename?: 'Evidence', readonly id: string, readonly about: string | null, readonly certainty: Certainty, readonly quote: string | null, readonly reading: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string, readonly url: string | null, readonly date: string | null, readonly language: string | null, readonly publisher: string | null } }> } }> }, readonly names?: ReadonlyArray<{ readonly __typename?: 'Name', readonly value: string, readonly language: string | null, readonly kind: NameKind }>, readonly evidence?: ReadonlyArray<{ readonly __typename?: 'Evidence', readonly id: string, readonly about: string | null, readonly certainty: Certainty, readonly quote: string | null, readonly reading: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string, readonly url: string | null, readonly date: string | null, readonly language: string | null, readonly publisher: string | null } }> } | { readonly __typename?: 'Source' } | { readonly __typename?: 'Topic' } | null };

export type ProgrammeProofFragment = { readonly __typename?: 'Evidence', readonly id: string, readonly about: string | null, readonly certainty: Certainty, readonly quote: string | null, readonly reading: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string, readonly url: string | null, readonly date: string | null, readonly language: string | null, readonly publisher: string | null } };

export type ProgrammePageFragment = { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null };

export type RevealContactMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  purpose: Purpose;
}>;


export type RevealContactMutation = { readonly __typename?: 'Mutation', readonly revealContact: { readonly __typename?: 'RevealedContact', readonly value: string, readonly purpose: Purpose, readonly ground: Ground, readonly record: { readonly __typename?: 'AuditRecord', readonly number: number, readonly at: string } } | null };

export type SearchQueryVariables = Exact<{
  text: Scalars['String']['input'];
  types?: InputMaybe<ReadonlyArray<EntityType> | EntityType>;
  first: Scalars['Int']['input'];
}>;


export type SearchQuery = { readonly __typename?: 'Query', readonly search: { readonly __typename?: 'SearchConnection', readonly totalCount: number, readonly withheld: ReadonlyArray<{ readonly __typename?: 'Withheld', readonly reason: WithheldReason, readonly count: number | null }>, readonly edges: ReadonlyArray<{ readonly __typename?: 'SearchEdge', readonly stage: SearchStage, readonly matched: string, readonly node: { readonly __typename: 'Event', readonly country: string | null, readonly date: string | null, readonly id: string, readonly name: string, readonly eventKind: EventKind } | { readonly __typename: 'Organisation', readonly country: string | null, readonly id: string, readonly name: string, readonly organisationKind: OrganisationKind | null } | { readonly __typename: 'Person', readonly id: string, readonly name: string, readonly positions: { readonly __typename?: 'PositionConnection', readonly edges: ReadonlyArray<{ readonly __typename?: 'PositionEdge', readonly title: string | null, readonly node: { readonly __typename?: 'Organisation', readonly id: string, readonly name: string } }> } } | { readonly __typename: 'Place', readonly country: string | null, readonly id: string, readonly name: string, readonly placeKind: PlaceKind } | { readonly __typename: 'Programme', readonly date: string | null, readonly id: string, readonly name: string } | { readonly __typename: 'Source', readonly date: string | null, readonly publisher: string | null, readonly id: string, readonly name: string } | { readonly __typename: 'Topic', readonly id: string, readonly name: string } }> } };

export type SelectedNodeQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type SelectedNodeQuery = { readonly __typename?: 'Query', readonly node: { readonly __typename: 'Event', readonly name: string, readonly description: string | null, readonly status: EventStatus, readonly country: string | null, readonly date: string | null, readonly reportMissing: boolean, readonly id: string, readonly eventKind: EventKind, readonly names: ReadonlyArray<{ readonly __typename?: 'Name', readonly value: string, readonly language: string | null, readonly kind: NameKind }>, readonly evidence: ReadonlyArray<{ readonly __typename?: 'Evidence', readonly id: string, readonly about: string | null, readonly certainty: Certainty, readonly quote: string | null, readonly reading: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string, readonly url: string | null, readonly date: string | null, readonly language: string | null, readonly publisher: string | null } }> } | { readonly __typename: 'Organisation', readonly name: string, readonly description: string | null, readonly country: string | null, readonly id: string, readonly organisationKind: OrganisationKind | null, readonly names: ReadonlyArray<{ readonly __typename?: 'Name', readonly value: string, readonly language: string | null, readonly kind: NameKind }>, readonly evidence: ReadonlyArray<{ readonly __typename?: 'Evidence', readonly id: string, readonly about: string | null, readonly certainty: Certainty, readonly quote: string | null, readonly reading: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string, readonly url: string | null, readonly date: string | null, readonly language: string | null, readonly publisher: string | null } }> } | { readonly __typename: 'Person', readonly name: string, readonly description: string | null, readonly id: string, readonly names: ReadonlyArray<{ readonly __typename?: 'Name', readonly value: string, readonly language: string | null, readonly kind: NameKind }>, readonly evidence: ReadonlyArray<{ readonly __typename?: 'Evidence', readonly id: string, readonly about: string | null, readonly certainty: Certainty, readonly quote: string | null, readonly reading: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string, readonly url: string | null, readonly date: string | null, readonly language: string | null, readonly publisher: string | null } }> } | { readonly __typename: 'Place', readonly name: string, readonly description: string | null, readonly country: string | null, readonly id: string, readonly placeKind: PlaceKind, readonly names: ReadonlyArray<{ readonly __typename?: 'Name', readonly value: string, readonly language: string | null, readonly kind: NameKind }>, readonly evidence: ReadonlyArray<{ readonly __typename?: 'Evidence', readonly id: string, readonly about: string | null, readonly certainty: Certainty, readonly quote: string | null, readonly reading: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string, readonly url: string | null, readonly date: string | null, readonly language: string | null, readonly publisher: string | null } }> } | { readonly __typename: 'Programme', readonly name: string, readonly description: string | null, readonly date: string | null, readonly id: string, readonly names: ReadonlyArray<{ readonly __typename?: 'Name', readonly value: string, readonly language: string | null, readonly kind: NameKind }>, readonly evidence: ReadonlyArray<{ readonly __typename?: 'Evidence', readonly id: string, readonly about: string | null, readonly certainty: Certainty, readonly quote: string | null, readonly reading: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string, readonly url: string | null, readonly date: string | null, readonly language: string | null, readonly publisher: string | null } }> } | { readonly __typename: 'Source', readonly name: string, readonly description: string | null, readonly date: string | null, readonly publisher: string | null, readonly id: string, readonly names: ReadonlyArray<{ readonly __typename?: 'Name', readonly value: string, readonly language: string | null, readonly kind: NameKind }>, readonly evidence: ReadonlyArray<{ readonly __typename?: 'Evidence', readonly id: string, readonly about: string | null, readonly certainty: Certainty, readonly quote: string | null, readonly reading: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string, readonly url: string | null, readonly date: string | null, readonly language: string | null, readonly publisher: string | null } }> } | { readonly __typename: 'Topic', readonly name: string, readonly description: string | null, readonly id: string, readonly names: ReadonlyArray<{ readonly __typename?: 'Name', readonly value: string, readonly language: string | null, readonly kind: NameKind }>, readonly evidence: ReadonlyArray<{ readonly __typename?: 'Evidence', readonly id: string, readonly about: string | null, readonly certainty: Certainty, readonly quote: string | null, readonly reading: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string, readonly url: string | null, readonly date: string | null, readonly language: string | null, readonly publisher: string | null } }> } | null };

export type SourceQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  facts?: Scalars['Boolean']['input'];
  cites?: Scalars['Boolean']['input'];
}>;


export type SourceQuery = { readonly __typename?: 'Query', readonly node: { readonly __typename?: 'Event' } | { readonly __typename?: 'Organisation' } | { readonly __typename?: 'Person' } | { readonly __typename?: 'Place' } | { readonly __typename?: 'Programme' } | { readonly __typename: 'Source', readonly id: string, readonly name: string, readonly description: string | null, readonly changedAtRevision: number, readonly publisher: string | null, readonly date: string | null, readonly language: string | null, readonly url: string | null, readonly cites?: { readonly __typename?: 'EvidenceConnection', readonly totalCount: number, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly withheld: ReadonlyArray<{ readonly __typename?: 'Withheld', readonly reason: WithheldReason, readonly count: number | null }>, readonly edges: ReadonlyArray<{ readonly __typename?: 'EvidenceEdge', readonly node: { readonly __typename?: 'Evidence', readonly id: string, readonly subject: string, readonly about: string | null, readonly certainty: Certainty, readonly quote: string | null, readonly reading: string | null } }> }, readonly names?: ReadonlyArray<{ readonly __typename?: 'Name', readonly value: string, readonly language: string | null, readonly kind: NameKind }>, readonly evidence?: ReadonlyArray<{ readonly __typename?: 'Evidence', readonly id: string, readonly about: string | null, readonly certainty: Certainty, readonly quote: string | null, readonly reading: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string, readonly url: string | null, readonly date: string | null, readonly language: string | null, readonly publisher: string | null } }> } | { readonly __typename?: 'Topic' } | null };

export type SourceProofFragment = { readonly __typename?: 'Evidence', readonly id: string, readonly about: string | null, readonly certainty: Certainty, readonly quote: string | null, readonly reading: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string, readonly url: string | null, readonly date: string | null, readonly language: string | null, readonly publisher: string | null } };

export type SourcePageFragment = { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null };

export type StartQueryVariables = Exact<{
  ids: ReadonlyArray<Scalars['ID']['input']> | Scalars['ID']['input'];
}>;


export type StartQuery = { readonly __typename?: 'Query', readonly preferred: ReadonlyArray<{ readonly __typename: 'Event', readonly earliest: string | null, readonly id: string, readonly name: string, readonly names: ReadonlyArray<{ readonly __typename?: 'Name', readonly value: string, readonly language: string | null, readonly kind: NameKind }> } | { readonly __typename: 'Organisation', readonly id: string, readonly name: string, readonly country: string | null, readonly organisationKind: OrganisationKind | null, readonly names: ReadonlyArray<{ readonly __typename?: 'Name', readonly value: string, readonly language: string | null, readonly kind: NameKind }>, readonly encounters: { readonly __typename?: 'ActorEncounterConnection', readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly __typename?: 'ActorEncounterEdge', readonly certainty: Certainty, readonly node: { readonly __typename?: 'Organisation', readonly id: string, readonly name: string, readonly people: { readonly __typename?: 'PositionHolderConnection', readonly nodes: ReadonlyArray<{ readonly __typename?: 'Person', readonly id: string, readonly name: string }> } } | { readonly __typename?: 'Person', readonly id: string, readonly name: string } }> } } | { readonly __typename: 'Person', readonly id: string, readonly name: string, readonly names: ReadonlyArray<{ readonly __typename?: 'Name', readonly value: string, readonly language: string | null, readonly kind: NameKind }> } | { readonly __typename: 'Place', readonly id: string, readonly name: string, readonly names: ReadonlyArray<{ readonly __typename?: 'Name', readonly value: string, readonly language: string | null, readonly kind: NameKind }> } | { readonly __typename: 'Programme', readonly id: string, readonly name: string, readonly names: ReadonlyArray<{ readonly __typename?: 'Name', readonly value: string, readonly language: string | null, readonly kind: NameKind }> } | { readonly __typename: 'Source', readonly id: string, readonly name: string, readonly names: ReadonlyArray<{ readonly __typename?: 'Name', readonly value: string, readonly language: string | null, readonly kind: NameKind }> } | { readonly __typename: 'Topic', readonly id: string, readonly name: string, readonly names: ReadonlyArray<{ readonly __typename?: 'Name', readonly value: string, readonly language: string | null, readonly kind: NameKind }> } | null>, readonly moderate: { readonly __typename?: 'OrganisationConnection', readonly nodes: ReadonlyArray<{ readonly __typename?: 'Organisation', readonly id: string, readonly name: string, readonly country: string | null, readonly organisationKind: OrganisationKind | null, readonly names: ReadonlyArray<{ readonly __typename?: 'Name', readonly value: string, readonly language: string | null, readonly kind: NameKind }>, readonly encounters: { readonly __typename?: 'ActorEncounterConnection', readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly __typename?: 'ActorEncounterEdge', readonly certainty: Certainty, readonly node: { readonly __typename?: 'Organisation', readonly id: string, readonly name: string, readonly people: { readonly __typename?: 'PositionHolderConnection', readonly nodes: ReadonlyArray<{ readonly __typename?: 'Person', readonly id: string, readonly name: string }> } } | { readonly __typename?: 'Person', readonly id: string, readonly name: string } }> } }> }, readonly busier: { readonly __typename?: 'OrganisationConnection', readonly nodes: ReadonlyArray<{ readonly __typename?: 'Organisation', readonly id: string, readonly name: string, readonly country: string | null, readonly organisationKind: OrganisationKind | null, readonly names: ReadonlyArray<{ readonly __typename?: 'Name', readonly value: string, readonly language: string | null, readonly kind: NameKind }>, readonly encounters: { readonly __typename?: 'ActorEncounterConnection', readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly __typename?: 'ActorEncounterEdge', readonly certainty: Certainty, readonly node: { readonly __typename?: 'Organisation', readonly id: string, readonly name: string, readonly people: { readonly __typename?: 'PositionHolderConnection', readonly nodes: ReadonlyArray<{ readonly __typename?: 'Person', readonly id: string, readonly name: string }> } } | { readonly __typename?: 'Person', readonly id: string, readonly name: string } }> } }> }, readonly held: { readonly __typename?: 'EventConnection', readonly nodes: ReadonlyArray<{ readonly __typename?: 'Event', readonly earliest: string | null, readonly id: string, readonly name: string, readonly names: ReadonlyArray<{ readonly __typename?: 'Name', readonly value: string, readonly language: string | null, readonly kind: NameKind }> }> }, readonly events: { readonly __typename?: 'EventConnection', readonly nodes: ReadonlyArray<{ readonly __typename?: 'Event', readonly earliest: string | null, readonly id: string, readonly name: string, readonly names: ReadonlyArray<{ readonly __typename?: 'Name', readonly value: string, readonly language: string | null, readonly kind: NameKind }> }> }, readonly topics: { readonly __typename?: 'TopicConnection', readonly nodes: ReadonlyArray<{ readonly __typename?: 'Topic', readonly id: string, readonly name: string, readonly organisations: { readonly __typename?: 'OrganisationTieConnection', readonly nodes: ReadonlyArray<{ readonly __typename?: 'Organisation', readonly id: string, readonly country: string | null }> }, readonly names: ReadonlyArray<{ readonly __typename?: 'Name', readonly value: string, readonly language: string | null, readonly kind: NameKind }> }> }, readonly status: { readonly __typename?: 'Status', readonly revision: number, readonly ties: number, readonly counts: ReadonlyArray<{ readonly __typename?: 'TypeCount', readonly type: EntityType, readonly count: number }>, readonly evidence: ReadonlyArray<{ readonly __typename?: 'CertaintyCount', readonly certainty: Certainty, readonly count: number }> } };

type StartNamed_Event_Fragment = { readonly __typename?: 'Event', readonly id: string, readonly name: string, readonly names: ReadonlyArray<{ readonly __typename?: 'Name', readonly value: string, readonly language: string | null, readonly kind: NameKind }> };

type StartNamed_Organisation_Fragment = { readonly __typename?: 'Organisation', readonly id: string, readonly name: string, readonly names: ReadonlyArray<{ readonly __typename?: 'Name', readonly value: string, readonly language: string | null, readonly kind: NameKind }> };

type StartNamed_Person_Fragment = { readonly __typename?: 'Person', readonly id: string, readonly name: string, readonly names: ReadonlyArray<{ readonly __typename?: 'Name', readonly value: string, readonly language: string | null, readonly kind: NameKind }> };

type StartNamed_Place_Fragment = { readonly __typename?: 'Place', readonly id: string, readonly name: string, readonly names: ReadonlyArray<{ readonly __typename?: 'Name', readonly value: string, readonly language: string | null, readonly kind: NameKind }> };

type StartNamed_Programme_Fragment = { readonly __typename?: 'Programme', readonly id: string, readonly name: string, readonly names: ReadonlyArray<{ readonly __typename?: 'Name', readonly value: string, readonly language: string | null, readonly kind: NameKind }> };

type StartNamed_Source_Fragment = { readonly __typename?: 'Source', readonly id: string, readonly name: string, readonly names: ReadonlyArray<{ readonly __typename?: 'Name', readonly value: string, readonly language: string | null, readonly kind: NameKind }> };

type StartNamed_Topic_Fragment = { readonly __typename?: 'Topic', readonly id: string, readonly name: string, readonly names: ReadonlyArray<{ readonly __typename?: 'Name', readonly value: string, readonly language: string | null, readonly kind: NameKind }> };

export type StartNamedFragment = StartNamed_Event_Fragment | StartNamed_Organisation_Fragment | StartNamed_Person_Fragment | StartNamed_Place_Fragment | StartNamed_Programme_Fragment | StartNamed_Source_Fragment | StartNamed_Topic_Fragment;

export type StartAskerFragment = { readonly __typename?: 'Organisation', readonly country: string | null, readonly organisationKind: OrganisationKind | null, readonly encounters: { readonly __typename?: 'ActorEncounterConnection', readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly __typename?: 'ActorEncounterEdge', readonly certainty: Certainty, readonly node: { readonly __typename?: 'Organisation', readonly id: string, readonly name: string, readonly people: { readonly __typename?: 'PositionHolderConnection', readonly nodes: ReadonlyArray<{ readonly __typename?: 'Person', readonly id: string, readonly name: string }> } } | { readonly __typename?: 'Person', readonly id: string, readonly name: string } }> } };

export type StatusQueryVariables = Exact<{ [key: string]: never; }>;


export type StatusQuery = { readonly __typename?: 'Query', readonly status: { readonly __typename?: 'Status', readonly revision: number, readonly now: string, readonly ties: number, readonly counts: ReadonlyArray<{ readonly __typename?: 'TypeCount', readonly type: EntityType, readonly count: number }> } };

export type TopicQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  facts?: Scalars['Boolean']['input'];
  organisations?: Scalars['Boolean']['input'];
  events?: Scalars['Boolean']['input'];
}>;


export type TopicQuery = { readonly __typename?: 'Query', readonly node: { readonly __typename?: 'Event' } | { readonly __typename?: 'Organisation' } | { readonly __typename?: 'Person' } | { readonly __typename?: 'Place' } | { readonly __typename?: 'Programme' } | { readonly __typename?: 'Source' } | { readonly __typename: 'Topic', readonly id: string, readonly name: string, readonly description: string | null, readonly changedAtRevision: number, readonly organisations?: { readonly __typename?: 'OrganisationTieConnection', readonly totalCount: number, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly withheld: ReadonlyArray<{ readonly __typename?: 'Withheld', readonly reason: WithheldReason, readonly count: number | null }>, readonly edges: ReadonlyArray<{ readonly __typename?: 'OrganisationTieEdge', readonly id: string, readonly certainty: Certainty, readonly evidence: ReadonlyArray<{ readonly __typename?: 'Evidence', readonly id: string, readonly about: string | null, readonly certainty: Certainty, readonly quote: string | null, readonly reading: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string, readonly url: string | null, readonly date: string | null, readonly language: string | null, readonly publisher: string | null } }>, readonly node: { readonly __typename?: 'Organisation', readonly id: string, readonly name: string, readonly country: string | null, readonly organisationKind: OrganisationKind | null } }> }, readonly events?: { readonly __typename?: 'EventTieConnection', readonly totalCount: number, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly withheld: ReadonlyArray<{ readonly __typename?: 'Withheld', readonly reason: WithheldReason, readonly count: number | null }>, readonly edges: ReadonlyArray<{ readonly __typename?: 'EventTieEdge', readonly id: string, readonly certainty: Certainty, readonly evidence: ReadonlyArray<{ readonly __typename?: 'Evidence', readonly id: string, readonly about: string | null, readonly certainty: Certainty, readonly quote: string | null, readonly reading: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string, readonly url: string | null, readonly date: string | null, readonly language: string | null, readonly publisher: string | null } }>, readonly node: { readonly __typename?: 'Event', readonly id: string, readonly name: string, readonly date: string | null, readonly status: EventStatus } }> }, readonly names?: ReadonlyArray<{ readonly __typename?: 'Name', readonly value: string, readonly language: string | null, readonly kind: NameKind }>, readonly evidence?: ReadonlyArray<{ readonly __typename?: 'Evidence', readonly id: string, readonly about: string | null, readonly certainty: Certainty, readonly quote: string | null, readonly reading: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string, readonly url: string | null, readonly date: string | null, readonly language: string | null, readonly publisher: string | null } }> } | null };

export type TopicProofFragment = { readonly __typename?: 'Evidence', readonly id: string, readonly about: string | null, readonly certainty: Certainty, readonly quote: string | null, readonly reading: string | null, readonly source: { readonly __typename?: 'Source', readonly id: string, readonly name: string, readonly url: string | null, readonly date: string | null, readonly language: string | null, readonly publisher: string | null } };

export type TopicPageFragment = { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { readonly __typename?: 'Query', readonly viewer: { readonly __typename?: 'Viewer', readonly access: Access, readonly signedIn: boolean, readonly label: string | null, readonly canSignIn: boolean, readonly byProvider: boolean } };

export type WithheldQueryVariables = Exact<{
  of: ActorFilter;
  at?: InputMaybe<EventFilter>;
  period?: InputMaybe<Period>;
  statuses: ReadonlyArray<EventStatus> | EventStatus;
  relations: ReadonlyArray<EncounterRelation> | EncounterRelation;
  minStrength?: InputMaybe<Scalars['Float']['input']>;
  includeUndated: Scalars['Boolean']['input'];
}>;


export type WithheldQuery = { readonly __typename?: 'Query', readonly encounters: { readonly __typename?: 'EncounterConnection', readonly totalCount: number, readonly withheld: ReadonlyArray<{ readonly __typename?: 'Withheld', readonly reason: WithheldReason, readonly count: number | null }> } };

export type YearsQueryVariables = Exact<{ [key: string]: never; }>;


export type YearsQuery = { readonly __typename?: 'Query', readonly counts: { readonly __typename?: 'Counts', readonly without: number, readonly groups: ReadonlyArray<{ readonly __typename?: 'CountGroup', readonly key: string, readonly count: number }> } };
