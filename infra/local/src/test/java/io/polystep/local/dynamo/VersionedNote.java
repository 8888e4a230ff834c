package io.polystep.local.dynamo;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primarySortKey;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.extensions.VersionedRecordExtension.AttributeTags;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** A small versioned record for the Enhanced Client. */
final class VersionedNote {
    static final TableSchema<VersionedNote> SCHEMA = StaticTableSchema.builder(VersionedNote.class)
            .newItemSupplier(VersionedNote::new)
            .addAttribute(
                    String.class,
                    a -> a.name("pk")
                            .getter(VersionedNote::getPk)
                            .setter(VersionedNote::setPk)
                            .tags(primaryPartitionKey()))
            .addAttribute(
                    Integer.class,
                    a -> a.name("sk")
                            .getter(VersionedNote::getSk)
                            .setter(VersionedNote::setSk)
                            .tags(primarySortKey()))
            .addAttribute(
                    String.class,
                    a -> a.name("text").getter(VersionedNote::getText).setter(VersionedNote::setText))
            .addAttribute(
                    Integer.class,
                    a -> a.name("version")
                            .getter(VersionedNote::getVersion)
                            .setter(VersionedNote::setVersion)
                            .tags(AttributeTags.versionAttribute()))
            .build();

    private @Nullable String pk;
    private @Nullable Integer sk;
    private @Nullable String text;
    private @Nullable Integer version;

    static VersionedNote of(String pk, int sk, String text) {
        VersionedNote note = new VersionedNote();
        note.setPk(pk);
        note.setSk(sk);
        note.setText(text);
        return note;
    }

    @Nullable
    String getPk() {
        return pk;
    }

    void setPk(@Nullable String pk) {
        this.pk = pk;
    }

    @Nullable
    Integer getSk() {
        return sk;
    }

    void setSk(@Nullable Integer sk) {
        this.sk = sk;
    }

    @Nullable
    String getText() {
        return text;
    }

    void setText(@Nullable String text) {
        this.text = text;
    }

    @Nullable
    Integer getVersion() {
        return version;
    }

    void setVersion(@Nullable Integer version) {
        this.version = version;
    }
}
