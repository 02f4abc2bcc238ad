package tv.genlock.search;

import java.util.List;
import tv.genlock.problem.FieldProblem;
import tv.genlock.problem.ProblemCode;
import tv.genlock.problem.StationException;
import tv.genlock.search.query.QueryMistake;

/** A mistake in a query as a request's problem, with its place. */
final class QueryProblem {
    private QueryProblem() {}

    static StationException of(String field, QueryMistake mistake) {
        return new StationException(
                ProblemCode.QUERY,
                mistake.message(),
                List.of(new FieldProblem(
                        field,
                        mistake.message(),
                        mistake.span().offset(),
                        mistake.span().length(),
                        mistake.suggestion().orElse(null))));
    }
}
