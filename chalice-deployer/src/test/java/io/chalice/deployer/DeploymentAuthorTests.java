package io.chalice.deployer;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DeploymentAuthorTests {

	@Test
	void isOneWord() {
		assertThat(DeploymentAuthor.current()).matches("[^\\s,]+@[^\\s,]+");
		assertThat(DeploymentAuthor.clean("Ann  B., Jr")).isEqualTo("Ann-B.-Jr");
		assertThat(DeploymentAuthor.clean(" ")).isEqualTo("unknown");
	}

}
