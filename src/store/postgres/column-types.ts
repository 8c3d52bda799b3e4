import {
  type ColumnDefinitionNode,
  GeneratedNode,
  type KyselyPlugin,
  type OperationNode,
  OperationNodeTransformer,
  sql,
} from 'kysely';

/** SQLite's types as PostgreSQL's: text is compared by its bytes, and numbers with a point have 64 bits, as there. */
const TYPES: Record<string, OperationNode> = {
  text: sql`text collate "C"`.toOperationNode(),
  real: sql`double precision`.toOperationNode(),
  blob: sql`bytea`.toOperationNode(),
};

class ColumnTypes extends OperationNodeTransformer {
  protected override transformColumnDefinition(node: ColumnDefinitionNode): ColumnDefinitionNode {
    const { autoIncrement, ...column } = super.transformColumnDefinition(node);
    const type = 'dataType' in column.dataType ? String(column.dataType.dataType) : '';
    return {
      ...column,
      dataType: TYPES[type] ?? column.dataType,
      ...(autoIncrement === true && { generated: GeneratedNode.create({ identity: true, byDefault: true }) }),
    };
  }
}

const transformer = new ColumnTypes();

/** Gives the columns that a migration makes PostgreSQL's types. */
export const columnTypes: KyselyPlugin = {
  transformQuery: ({ node, queryId }) => transformer.transformNode(node, queryId),
  transformResult: async ({ result }) => result,
};
