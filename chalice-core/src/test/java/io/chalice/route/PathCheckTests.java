package io.chalice.route;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.chalice.declaration.ChildOfGreedyVariableException;
import io.chalice.declaration.DeclarationMistakeException;
import io.chalice.declaration.RepeatedPathVariableException;
import io.chalice.model.RouteModel;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * Tests for {@link PathCheck}.
 */
class PathCheckTests {

	@ParameterizedTest
	@ValueSource(strings = { "/", "/a", "/{a}", "/{_a}", "/{a.b-c_1}", "/{proxy+}", "/a/{b}/c/{d+}", "/~:@$-._",
			"/{a}/{A}" })
	void takesWhatApiGatewayTakes(String path) {
		assertThatNoException().isThrownBy(() -> check(path));
	}

	@ParameterizedTest
	@CsvSource({ "a, MissingLeadingSlashException", "'', MissingLeadingSlashException", "/a/, TrailingSlashException",
			"//, TrailingSlashException", "/a//b, InvalidPathSegmentException", "/{a}b, InvalidPathSegmentException",
			"/{a+}b, InvalidPathSegmentException", "/{a++}, InvalidPathSegmentException",
			"/{-a}, InvalidPathSegmentException", "/a+b, InvalidPathSegmentException",
			"'/a,b', InvalidPathSegmentException", "/{a+}/b, ChildOfGreedyVariableException",
			"/{a+}/{a}, ChildOfGreedyVariableException", "/{a}/{a}, RepeatedPathVariableException" })
	void saysWhichMistakeItFinds(String path, String mistake) {
		assertThatExceptionOfType(DeclarationMistakeException.class).isThrownBy(() -> check(path))
			.matches((thrown) -> thrown.getClass().getSimpleName().equals(mistake), mistake);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/{a}/{a}", "/{a}/{a+}" })
	void namesARepeatedVariableWithoutItsBraces(String path) {
		assertThatExceptionOfType(RepeatedPathVariableException.class).isThrownBy(() -> check(path))
			.returns("a", RepeatedPathVariableException::variable);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/{rest+}/a", "/x/{rest+}/{a}" })
	void namesAGreedyVariableAsItIsWritten(String path) {
		assertThatExceptionOfType(ChildOfGreedyVariableException.class).isThrownBy(() -> check(path))
			.returns("{rest+}", ChildOfGreedyVariableException::greedy);
	}

	private static void check(String path) {
		PathCheck.check(new RouteModel(path, List.of("GET"), "view", "App#view()", List.of(), null, false, null));
	}

}
