package io.polystep.ledger;

import io.polystep.domain.ledger.Entry;
import io.polystep.domain.ledger.Posting;
import java.time.Instant;
import java.util.List;

/** An entry; its id is the item's sort key. */
final class EntryShape {
    private static final Field<Instant> AT = new Field<>("at", Kinds.TIME);
    private static final Field<String> TEXT = new Field<>("text", Kinds.TEXT);
    private static final Field<List<Posting>> POSTINGS =
            new Field<>("postings", Kind.list(Kind.map(Posting.class, PostingShape.SHAPE)));

    static final Shape<Entry> SHAPE = Shape.of(Entry.class)
            .with(AT, Entry::at)
            .with(TEXT, Entry::text)
            .with(POSTINGS, Entry::postings)
            .builtBy(EntryShape::build);

    private EntryShape() {}

    private static Entry build(Item item) {
        return new Entry(item.get(Envelope.SK), item.get(AT), item.get(TEXT), item.get(POSTINGS));
    }
}
