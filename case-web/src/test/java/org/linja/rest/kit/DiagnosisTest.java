package org.linja.rest.kit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.linja.platform.persistence.DatabaseFailure;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;

class DiagnosisTest {
    @ParameterizedTest
    @MethodSource
    void a_failure_is_told_as_what_it_means(Exception failure, ProblemType expected) {
        assertThat(Diagnosis.of(failure).type()).isEqualTo(expected);
    }

    static Stream<Arguments> a_failure_is_told_as_what_it_means() {
        return Stream.of(
                Arguments.of(new Problem(ProblemType.NO_CONTRACT), ProblemType.NO_CONTRACT),
                Arguments.of(
                        new EJBException(new Problem(ProblemType.NOT_FOUND)),
                        ProblemType.NOT_FOUND),
                Arguments.of(new EJBAccessException("no"), ProblemType.FORBIDDEN),
                Arguments.of(
                        new EJBException(new OptimisticLockException()), ProblemType.STALE_VERSION),
                Arguments.of(database("08006"), ProblemType.UNAVAILABLE),
                Arguments.of(database("57P01"), ProblemType.UNAVAILABLE),
                Arguments.of(database("40001"), ProblemType.UNAVAILABLE),
                Arguments.of(database("55P03"), ProblemType.UNAVAILABLE),
                Arguments.of(database("23505"), ProblemType.DEFECT),
                Arguments.of(new IllegalStateException("ours"), ProblemType.DEFECT));
    }

    private static Exception database(String state) {
        return new EJBException(
                new DatabaseFailure("some.sql", new SQLException("it said no", state)));
    }
}
