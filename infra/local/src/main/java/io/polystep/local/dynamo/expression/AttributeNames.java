package io.polystep.local.dynamo.expression;

import java.util.Set;

/** Collects the attributes that a condition looks at. */
final class AttributeNames {
    private AttributeNames() {}

    static void collect(Condition condition, Set<String> names) {
        switch (condition) {
            case Condition.And(Condition left, Condition right) -> {
                collect(left, names);
                collect(right, names);
            }
            case Condition.Or(Condition left, Condition right) -> {
                collect(left, names);
                collect(right, names);
            }
            case Condition.Not(Condition inner) -> collect(inner, names);
            case Condition.Exists(DocumentPath path) -> names.add(path.root());
            case Condition.NotExists(DocumentPath path) -> names.add(path.root());
            case Condition.HasType(DocumentPath path, String type) -> names.add(path.root());
            case Condition.Comparison(Operand left, var comparator, Operand right) -> collect(names, left, right);
            case Condition.Between(Operand value, Operand low, Operand high) -> collect(names, value, low, high);
            case Condition.In in -> {
                collect(names, in.value());
                in.choices().forEach(choice -> collect(names, choice));
            }
            case Condition.BeginsWith(Operand value, Operand prefix) -> collect(names, value, prefix);
            case Condition.Contains(Operand container, Operand part) -> collect(names, container, part);
        }
    }

    private static void collect(Set<String> names, Operand... operands) {
        for (Operand operand : operands) {
            switch (operand) {
                case Operand.Path(DocumentPath path) -> names.add(path.root());
                case Operand.Size(DocumentPath path) -> names.add(path.root());
                case Operand.Literal literal -> {}
            }
        }
    }
}
