package io.chalice.gateway.lambda;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ErrorReportTests {

	@Test
	void readsWhatARuntimePosts() {
		ErrorReport error = ErrorReport.posted(
				TestFunctions.event("{\"errorType\":\"app.Broken\",\"errorMessage\":\"no\",\"stackTrace\":[]}"),
				"Other");
		assertThat(error.type()).isEqualTo("app.Broken");
		assertThat(error.message()).isEqualTo("no");
	}

	@Test
	void takesTheTypeFromTheHeaderWhenTheBodyHasNone() {
		assertThat(ErrorReport.posted(TestFunctions.event("{\"errorMessage\":{}}"), "Header").type())
			.isEqualTo("Header");
		assertThat(ErrorReport.posted(TestFunctions.event("no json"), null).type()).isEqualTo("Runtime.Unknown");
		assertThat(ErrorReport.posted(new byte[0], null).message()).isEmpty();
	}

	@Test
	void tellsAnEndWithoutReasonFromAnError() {
		assertThat(ErrorReport.exit("id", 0).message())
			.isEqualTo("RequestId: id Error: Runtime exited without providing a reason");
		assertThat(ErrorReport.exit("id", 137).message())
			.isEqualTo("RequestId: id Error: Runtime exited with error: exit status 137");
	}

}
