package io.polystep.local.dynamo.expression;

import java.util.List;

/**
 * A place in an item: an attribute, then map keys and list indexes.
 *
 * @param elements at least one; the first is a {@link Name}
 */
public record DocumentPath(List<Element> elements) {
    /** One step of a path. */
    public sealed interface Element {}

    /** A step to an attribute or a map entry. */
    public record Name(String name) implements Element {}

    /** A step to a list element, 0 or more. */
    public record Index(int index) implements Element {}

    /** The attribute that the path starts at. */
    public String root() {
        return ((Name) elements.getFirst()).name();
    }

    /** True when one path is the other or lies below it. */
    boolean overlaps(DocumentPath other) {
        int shorter = Math.min(elements.size(), other.elements.size());
        return elements.subList(0, shorter).equals(other.elements.subList(0, shorter));
    }

    /** True when the paths call one value both a map and a list. */
    boolean conflicts(DocumentPath other) {
        int shorter = Math.min(elements.size(), other.elements.size());
        for (int i = 0; i < shorter; i++) {
            Element mine = elements.get(i);
            Element others = other.elements.get(i);
            if (!mine.equals(others)) {
                return mine.getClass() != others.getClass();
            }
        }
        return false;
    }
}
