package org.linja.web.kit;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lets a page read a record's component as {@code #{row.subject}}. Expression Language 5 knows only
 * bean getters; goes when Jakarta EE 11 brings its own resolver. An {@link Optional} component
 * reads as its value or null.
 */
public class RecordELResolver extends ELResolver {
    private static final ClassValue<Map<String, Method>> ACCESSORS =
            new ClassValue<>() {
                @Override
                protected Map<String, Method> computeValue(Class<?> type) {
                    RecordComponent[] components = type.getRecordComponents();
                    return components == null
                            ? Map.of()
                            : Arrays.stream(components)
                                    .collect(
                                            Collectors.toMap(
                                                    RecordComponent::getName,
                                                    RecordComponent::getAccessor));
                }
            };

    @Override
    public @Nullable Object getValue(
            ELContext context, @Nullable Object base, @Nullable Object property) {
        if (!(base instanceof Record) || property == null) {
            return null;
        }
        Method accessor = ACCESSORS.get(base.getClass()).get(property.toString());
        if (accessor == null) {
            return null;
        }
        context.setPropertyResolved(base, property);
        Object value = read(accessor, base);
        return value instanceof Optional<?> optional ? optional.orElse(null) : value;
    }

    @Override
    public @Nullable Class<?> getType(
            ELContext context, @Nullable Object base, @Nullable Object property) {
        resolved(context, base, property);
        return null;
    }

    @Override
    public void setValue(
            ELContext context,
            @Nullable Object base,
            @Nullable Object property,
            @Nullable Object value) {
        if (resolved(context, base, property)) {
            throw new PropertyNotWritableException("a record cannot be changed: " + property);
        }
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
        return resolved(context, base, property);
    }

    @Override
    public @Nullable Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return base instanceof Record ? String.class : null;
    }

    private static boolean resolved(
            ELContext context, @Nullable Object base, @Nullable Object property) {
        boolean ours =
                base instanceof Record
                        && property != null
                        && ACCESSORS.get(base.getClass()).containsKey(property.toString());
        if (ours) {
            context.setPropertyResolved(base, property);
        }
        return ours;
    }

    private static @Nullable Object read(Method accessor, Object base) {
        try {
            return accessor.invoke(base);
        } catch (IllegalAccessException e) {
            throw new ELException("the record must be public: " + accessor, e);
        } catch (InvocationTargetException e) {
            throw new ELException(accessor.toString(), e.getCause());
        }
    }
}
