package io.polystep.ledger;

import io.polystep.domain.ledger.Entry;
import io.polystep.domain.ledger.Posting;
import java.time.Instant;
import java.util.List;

/** An entry: as an item of its own, whose sort key is the entry's id, or inside the order that caused it. */
final class EntryShape {
    private static final Field<String> ID = new Field<>("id", Kinds.TEXT);
    private static final Field<Instant> AT = new Field<>("at", Kinds.TIME);
    private static final Field<String> TEXT = new Field<>("text", Kinds.TEXT);
    private static final Field<List<Posting>> POSTINGS =
            new Field<>("postings", Kind.list(Kind.map(Posting.class, PostingShape.SHAPE)));

    /** As an item. */
    static final Shape<Entry> SHAPE = shape().builtBy(item -> build(item, Envelope.SK));

    /** Inside an order. */
    static final Shape<Entry> INSIDE = shape().with(ID, Entry::id).builtBy(item -> build(item, ID));

    private EntryShape() {}

    private static Shape.Parts<Entry> shape() {
        return Shape.of(Entry.class).with(AT, Entry::at).with(TEXT, Entry::text).with(POSTINGS, Entry::postings);
    }

    private static Entry build(Item item, Field<String> id) {
        return new Entry(item.get(id), item.get(AT), item.get(TEXT), item.get(POSTINGS));
    }
}
