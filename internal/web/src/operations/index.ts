// The operations of the page, with the types that the contract gives them.

import type { Operation } from '../api/ask'
import ActorEncounters from './ActorEncounters.graphql?raw'
import Asker from './Asker.graphql?raw'
import AuditLog from './AuditLog.graphql?raw'
import Candidates from './Candidates.graphql?raw'
import Contacts from './Contacts.graphql?raw'
import Countries from './Countries.graphql?raw'
import Event from './Event.graphql?raw'
import Introductions from './Introductions.graphql?raw'
import Events from './Events.graphql?raw'
import Hidden from './Hidden.graphql?raw'
import Names from './Names.graphql?raw'
import Network from './Network.graphql?raw'
import Organisation from './Organisation.graphql?raw'
import Pair from './Pair.graphql?raw'
import PathAnyhow from './PathAnyhow.graphql?raw'
import PathEnds from './PathEnds.graphql?raw'
import Person from './Person.graphql?raw'
import Place from './Place.graphql?raw'
import Programme from './Programme.graphql?raw'
import RevealContact from './RevealContact.graphql?raw'
import Search from './Search.graphql?raw'
import SelectedNode from './SelectedNode.graphql?raw'
import Source from './Source.graphql?raw'
import Start from './Start.graphql?raw'
import Status from './Status.graphql?raw'
import Topic from './Topic.graphql?raw'
import Viewer from './Viewer.graphql?raw'
import Withheld from './Withheld.graphql?raw'
import Years from './Years.graphql?raw'
import type * as types from './types'

const operation = <Data, Variables>(text: string): Operation<Data, Variables> => ({ text })

export const actorEncounters = operation<types.ActorEncountersQuery, types.ActorEncountersQueryVariables>(ActorEncounters)
export const asker = operation<types.AskerQuery, types.AskerQueryVariables>(Asker)
export const auditLog = operation<types.AuditLogQuery, types.AuditLogQueryVariables>(AuditLog)
export const candidates = operation<types.CandidatesQuery, types.CandidatesQueryVariables>(Candidates)
export const contacts = operation<types.ContactsQuery, types.ContactsQueryVariables>(Contacts)
export const countries = operation<types.CountriesQuery, types.CountriesQueryVariables>(Countries)
export const event = operation<types.EventQuery, types.EventQueryVariables>(Event)
export const introductions = operation<types.IntroductionsQuery, types.IntroductionsQueryVariables>(Introductions)
export const events = operation<types.EventsQuery, types.EventsQueryVariables>(Events)
export const hidden = operation<types.HiddenQuery, types.HiddenQueryVariables>(Hidden)
export const names = operation<types.NamesQuery, types.NamesQueryVariables>(Names)
export const network = operation<types.NetworkQuery, types.NetworkQueryVariables>(Network)
export const organisation = operation<types.OrganisationQuery, types.OrganisationQueryVariables>(Organisation)
export const pair = operation<types.PairQuery, types.PairQueryVariables>(Pair)
export const pathAnyhow = operation<types.PathAnyhowQuery, types.PathAnyhowQueryVariables>(PathAnyhow)
export const pathEnds = operation<types.PathEndsQuery, types.PathEndsQueryVariables>(PathEnds)
export const person = operation<types.PersonQuery, types.PersonQueryVariables>(Person)
export const place = operation<types.PlaceQuery, types.PlaceQueryVariables>(Place)
export const programme = operation<types.ProgrammeQuery, types.ProgrammeQueryVariables>(Programme)
export const revealContact = operation<types.RevealContactMutation, types.RevealContactMutationVariables>(RevealContact)
export const search = operation<types.SearchQuery, types.SearchQueryVariables>(Search)
export const selectedNode = operation<types.SelectedNodeQuery, types.SelectedNodeQueryVariables>(SelectedNode)
export const source = operation<types.SourceQuery, types.SourceQueryVariables>(Source)
export const start = operation<types.StartQuery, types.StartQueryVariables>(Start)
export const status = operation<types.StatusQuery, types.StatusQueryVariables>(Status)
export const topic = operation<types.TopicQuery, types.TopicQueryVariables>(Topic)
export const viewer = operation<types.ViewerQuery, types.ViewerQueryVariables>(Viewer)
export const withheld = operation<types.WithheldQuery, types.WithheldQueryVariables>(Withheld)
export const years = operation<types.YearsQuery, types.YearsQueryVariables>(Years)
