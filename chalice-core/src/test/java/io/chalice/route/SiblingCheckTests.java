package io.chalice.route;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.chalice.declaration.VariableSiblingsException;
import io.chalice.model.RouteModel;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * Tests for {@link SiblingCheck}.
 */
class SiblingCheckTests {

	private final SiblingCheck check = new SiblingCheck();

	@Test
	void oneVariableMayBeInManyPaths() {
		assertThatNoException().isThrownBy(() -> check("/{a}", "/{a}/b", "/{a}/{b}", "/c/{d}", "/c/d/{e}"));
	}

	@Test
	void theSameVariableMayHaveAnotherNameBelowAnotherParent() {
		assertThatNoException().isThrownBy(() -> check("/a/{x}", "/b/{y}", "/{z}/{y}"));
	}

	@Test
	void twoVariablesBelowOneParentAreAMistake() {
		assertThatExceptionOfType(VariableSiblingsException.class)
			.isThrownBy(() -> check("/a/{x}/c", "/a/b", "/a/{y}/d"))
			.returns("/a/{y}/d", VariableSiblingsException::path)
			.returns("{y}", VariableSiblingsException::variable)
			.returns("/a/{x}/c", VariableSiblingsException::other)
			.returns("{x}", VariableSiblingsException::otherVariable);
	}

	@Test
	void aGreedyVariableIsAnotherOne() {
		assertThatExceptionOfType(VariableSiblingsException.class).isThrownBy(() -> check("/{x}", "/{x+}"));
	}

	@Test
	void variablesInTheMiddleCountToo() {
		assertThatExceptionOfType(VariableSiblingsException.class).isThrownBy(() -> check("/{x}/a/{y}", "/{x}/a/{z}"));
	}

	private void check(String... paths) {
		for (String path : paths) {
			this.check.check(new RouteModel(path, List.of("GET"), "view", "App#view()", List.of(), null, false, null));
		}
	}

}
