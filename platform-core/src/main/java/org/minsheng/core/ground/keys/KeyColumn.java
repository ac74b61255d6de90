package org.minsheng.core.ground.keys;

import java.util.Comparator;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.AbstractClassJavaType;
import org.hibernate.type.descriptor.java.ImmutableMutabilityPlan;
import org.hibernate.type.descriptor.jdbc.JdbcType;
import org.hibernate.type.descriptor.jdbc.JdbcTypeIndicators;
import org.jspecify.annotations.Nullable;

/**
 * Keeps keys of one kind in uuid columns: as ids of entities, as references to others, in queries. The package of the
 * kind registers it.
 */
public abstract class KeyColumn<K extends Key> extends AbstractClassJavaType<K> {

    private static final long serialVersionUID = 1L;

    private final transient Function<UUID, K> kind;

    protected KeyColumn(Class<K> type, Function<UUID, K> kind) {
        super(type, ImmutableMutabilityPlan.instance());
        this.kind = kind;
    }

    @Override
    public JdbcType getRecommendedJdbcType(JdbcTypeIndicators context) {
        return context.getJdbcType(SqlTypes.UUID);
    }

    /** Hibernate orders by it what it flushes. */
    @Override
    public Comparator<K> getComparator() {
        return Comparator.comparing(Key::value);
    }

    @Override
    public boolean useObjectEqualsHashCode() {
        return true;
    }

    @Override
    public String toString(K key) {
        return key.value().toString();
    }

    @Override
    public K fromString(CharSequence text) {
        return kind.apply(UUID.fromString(text.toString()));
    }

    @Override
    public <X> @Nullable X unwrap(@Nullable K key, Class<X> type, WrapperOptions options) {
        if (key == null) {
            return null;
        }
        if (type.isInstance(key)) {
            return type.cast(key);
        }
        if (type == UUID.class) {
            return type.cast(key.value());
        }
        if (type == String.class) {
            return type.cast(toString(key));
        }
        throw unknownUnwrap(type);
    }

    @Override
    public <X> @Nullable K wrap(@Nullable X value, WrapperOptions options) {
        if (value == null) {
            return null;
        }
        if (getJavaTypeClass().isInstance(value)) {
            return getJavaTypeClass().cast(value);
        }
        if (value instanceof UUID uuid) {
            return kind.apply(uuid);
        }
        if (value instanceof String text) {
            return fromString(text);
        }
        throw unknownWrap(value.getClass());
    }
}
