import type { CodegenConfig } from '@graphql-codegen/cli'

// The types of the page's operations come from the contract: an operation that does not fit it does not build.
const config: CodegenConfig = {
  schema: '../../schema.graphqls',
  documents: 'src/operations/*.graphql',
  generates: {
    'src/operations/types.ts': {
      plugins: ['typescript', 'typescript-operations'],
      config: {
        onlyOperationTypes: true,
        enumsAsTypes: true,
        skipTypename: false,
        nonOptionalTypename: false,
        useTypeImports: true,
        immutableTypes: true,
        avoidOptionals: { field: true, inputValue: false },
        scalars: { EDTF: 'string', Date: 'string', DateTime: 'string', CountryCode: 'string', LanguageTag: 'string', URL: 'string' },
      },
    },
  },
}
export default config
