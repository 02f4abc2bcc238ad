package tv.genlock.edge;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tv.genlock.problem.StationException;

/**
 * Reads the numbers in addresses and queries. Where there is none in a query, the answer names the parameter (the framework
 * would say no more than 404); where there is none in an address, nothing is there.
 */
@Provider
public final class WholeNumbers implements ParamConverterProvider {
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");

    @Override
    @SuppressWarnings("unchecked") // the type that was asked for is the one that is made
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        if (type == long.class || type == Long.class) {
            return (ParamConverter<T>) new Reader<>(name(annotations), Long.MIN_VALUE, Long.MAX_VALUE, Long::valueOf);
        }
        if (type == int.class || type == Integer.class) {
            return (ParamConverter<T>)
                    new Reader<>(name(annotations), Integer.MIN_VALUE, Integer.MAX_VALUE, value -> (int) value);
        }
        return null;
    }

    /** Empty for a part of the address. */
    private static String name(Annotation[] annotations) {
        return Arrays.stream(annotations)
                .filter(QueryParam.class::isInstance)
                .map(annotation -> ((QueryParam) annotation).value())
                .findFirst()
                .orElse("");
    }

    private record Reader<N extends Number>(String name, long least, long most, LongFunction<N> made)
            implements ParamConverter<N> {
        @Override
        public N fromString(String text) {
            if (!WHOLE.matcher(text).matches()) {
                throw wrong();
            }
            long value = Long.parseLong(text);
            if (value < least || value > most) {
                throw wrong();
            }
            return made.apply(value);
        }

        @Override
        public String toString(N value) {
            return value.toString();
        }

        private StationException wrong() {
            return name.isEmpty()
                    ? StationException.notFound("such thing: its number is no number")
                    : StationException.invalid(name, "must be a whole number");
        }
    }
}
