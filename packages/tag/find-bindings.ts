/** A node of an ESTree, of which only the kind and the place in the text are known beforehand. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

/** One stretch of the program in which names are declared. */
export interface Scope {
  readonly outer: Scope | undefined;
  /** How many scopes it lies within. */
  readonly depth: number;
  /** Whether `var` stops here. */
  readonly whole: boolean;
  readonly bindings: Map<string, Binding>;
  /** Names that may not be given to what is seen here: of globals, and those already given. */
  readonly taken: Set<string>;
}

/** A declared name and every place that means it. */
export interface Binding {
  readonly name: string;
  readonly scope: Scope;
  readonly uses: Use[];
  /** Scopes that it is declared in, used in, or passes through on the way from one to the other. */
  readonly seenIn: Set<Scope>;
  /** What other modules call it, where it is imported or exported; may be a word that nothing can be named by. */
  readonly outside: Set<string>;
}

export interface Use {
  readonly start: number;
  readonly end: number;
  /** What is to stand there for a new name: more than the name where the short form names a property or an export as well. */
  readonly write: (name: string) => string;
}

const asItIs = (name: string): string => name;

export const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && "type" in value && "start" in value;

const nodesIn = (value: unknown): Node[] => (Array.isArray(value) ? value : [value]).filter(isNode);
const nameOf = (node: Node): string => `${node.name}`;

const newScope = (outer: Scope | undefined, whole: boolean): Scope => ({
  outer,
  depth: outer ? outer.depth + 1 : 0,
  whole,
  bindings: new Map(),
  taken: new Set(),
});

/** Identifiers that a pattern declares. */
function declaredBy(pattern: Node): Node[] {
  switch (pattern.type) {
    case "Identifier":
      return [pattern];
    case "ObjectPattern":
      return nodesIn(pattern.properties).flatMap((property) => nodesIn(property.value ?? property.argument).flatMap(declaredBy));
    case "ArrayPattern":
      return nodesIn(pattern.elements).flatMap(declaredBy);
    case "AssignmentPattern":
      return nodesIn(pattern.left).flatMap(declaredBy);
    case "RestElement":
      return nodesIn(pattern.argument).flatMap(declaredBy);
    default:
      throw new Error(`expected a pattern at ${pattern.start}, found ${pattern.type}`);
  }
}

/**
 * Finds what a module declares and where each is meant. Knows the language as the build's compressor writes it; throws an Error at what
 * would make renaming unsafe: `eval`, or a declaration that is exported by its own name.
 */
export function findBindings(program: Node): Binding[] {
  const all: Binding[] = [];
  const references: { use: Use; name: string; scope: Scope; outside?: string }[] = [];

  const declare = (name: string, scope: Scope): void => {
    if (scope.bindings.has(name)) return;
    const binding: Binding = { name, scope, uses: [], seenIn: new Set([scope]), outside: new Set() };
    scope.bindings.set(name, binding);
    all.push(binding);
  };

  const declareAll = (patterns: unknown, scope: Scope): void => {
    for (const identifier of nodesIn(patterns).flatMap(declaredBy)) declare(nameOf(identifier), scope);
  };

  const wholeScope = (scope: Scope): Scope => (scope.whole || !scope.outer ? scope : wholeScope(scope.outer));

  /** Declares what stands directly in a scope's statements; `var` also from within those. */
  const hoist = (statements: readonly Node[], scope: Scope): void => {
    for (const statement of statements) {
      const { type } = statement;
      if (type === "VariableDeclaration") {
        const to = statement.kind === "var" ? wholeScope(scope) : scope;
        for (const { id } of nodesIn(statement.declarations)) declareAll(id, to);
      } else if (type === "FunctionDeclaration" || type === "ClassDeclaration") declareAll(statement.id, scope);
      else if (type === "ImportDeclaration") for (const { local } of nodesIn(statement.specifiers)) declareAll(local, scope);
      else if (/^Export/.test(type) && statement.declaration)
        throw new Error(`expected exports in a list, found one at ${statement.start}`);
    }
  };

  const refer = (identifier: Node, scope: Scope, write = asItIs): void => {
    const { start, end } = identifier;
    references.push({ use: { start, end, write }, name: nameOf(identifier), scope });
  };

  const visitAll = (value: unknown, scope: Scope): void => {
    for (const node of nodesIn(value)) visit(node, scope);
  };

  const visitProperty = (property: Node, scope: Scope): void => {
    if (property.computed) visitAll(property.key, scope);
    const [value] = nodesIn(property.value);
    if (!value) return;
    if (!property.shorthand) {
      visit(value, scope);
      return;
    }
    const [identifier] = value.type === "AssignmentPattern" ? nodesIn(value.left) : [value];
    if (identifier) refer(identifier, scope, (name) => `${nameOf(identifier)}:${name}`);
    visitAll(value.right, scope);
  };

  const visit = (node: Node, scope: Scope): void => {
    const { type } = node;
    if (type === "Identifier") refer(node, scope);
    else if (type === "MemberExpression") {
      visitAll(node.object, scope);
      if (node.computed) visitAll(node.property, scope);
    } else if (type === "Property") visitProperty(node, scope);
    else if (/^(Method|Property)Definition$/.test(type)) {
      if (node.computed) visitAll(node.key, scope);
      visitAll(node.value, scope);
    } else if (/Function/.test(type)) visitFunction(node, scope);
    else if (/^Class(Declaration|Expression)$/.test(type)) {
      const inner = newScope(scope, false);
      if (type === "ClassExpression") declareAll(node.id, inner);
      visitAll(node.id, inner);
      for (const part of [node.superClass, node.body]) visitAll(part, inner);
    } else if (/^(BlockStatement|StaticBlock)$/.test(type)) visitStatements(nodesIn(node.body), newScope(scope, type === "StaticBlock"));
    else if (/^For/.test(type)) {
      const inner = newScope(scope, false);
      hoist(nodesIn([node.init, node.left]), inner);
      for (const part of [node.init, node.left, node.test, node.update, node.right, node.body]) visitAll(part, inner);
    } else if (type === "SwitchStatement") {
      visitAll(node.discriminant, scope);
      const inner = newScope(scope, false);
      const cases = nodesIn(node.cases);
      hoist(
        cases.flatMap(({ consequent }) => nodesIn(consequent)),
        inner,
      );
      for (const each of cases) for (const part of [each.test, each.consequent]) visitAll(part, inner);
    } else if (type === "CatchClause") {
      const inner = newScope(scope, false);
      declareAll(node.param, inner);
      for (const part of [node.param, node.body]) visitAll(part, inner);
    } else if (type === "LabeledStatement") visitAll(node.body, scope);
    else if (type === "ImportDeclaration" || type === "ExportNamedDeclaration") {
      for (const specifier of nodesIn(node.specifiers)) visitSpecifier(specifier, scope);
    } else if (!/^(BreakStatement|ContinueStatement|MetaProperty)$/.test(type)) {
      for (const part of Object.values(node)) visitAll(part, scope);
    }
  };

  const visitFunction = (node: Node, scope: Scope): void => {
    const inner = newScope(scope, true);
    if (node.type === "FunctionExpression") declareAll(node.id, inner);
    declareAll(node.params, inner);
    visitAll(node.id, node.type === "FunctionExpression" ? inner : scope);
    visitAll(node.params, inner);
    const [body] = nodesIn(node.body);
    if (body?.type === "BlockStatement") visitStatements(nodesIn(body.body), inner);
    else visitAll(body, inner);
  };

  /** `local` is ours, the other name belongs to those who export or import it. One name does for both. */
  const visitSpecifier = ({ type, start, end, local, imported, exported }: Node, scope: Scope): void => {
    const [own] = nodesIn(local);
    if (!own) return;
    const [foreign] = nodesIn(imported ?? exported);
    if (!foreign) {
      refer(own, scope);
      return;
    }
    const outside = nameOf(foreign);
    const write = (name: string): string =>
      name === outside ? name : type === "ImportSpecifier" ? `${outside} as ${name}` : `${name} as ${outside}`;
    references.push({ use: { start, end, write }, name: nameOf(own), scope, outside });
  };

  const visitStatements = (statements: readonly Node[], scope: Scope): void => {
    hoist(statements, scope);
    for (const statement of statements) visit(statement, scope);
  };

  visitStatements(nodesIn(program.body), newScope(undefined, true));

  for (const { use, name, scope, outside } of references) {
    if (name === "eval") throw new Error(`found "eval" at ${use.start}`);
    const path: Scope[] = [];
    let at: Scope | undefined = scope;
    while (at && !at.bindings.has(name)) {
      path.push(at);
      at = at.outer;
    }
    const binding = at?.bindings.get(name);
    binding?.uses.push(use);
    if (outside) binding?.outside.add(outside);
    for (const passed of path) {
      if (binding) binding.seenIn.add(passed);
      else passed.taken.add(name);
    }
  }
  return all;
}
