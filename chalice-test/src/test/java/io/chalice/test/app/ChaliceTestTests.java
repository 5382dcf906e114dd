package io.chalice.test.app;

import java.util.List;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.chalice.test.ChaliceTest;
import io.chalice.test.ChaliceTestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link ChaliceTest}, which finds the application of its package.
 */
@ChaliceTest(properties = "chalice.local.api-keys=open-sesame")
@ExtendWith(OutputCaptureExtension.class)
class ChaliceTestTests {

	private final ChaliceTestClient client;

	ChaliceTestTests(@Autowired ChaliceTestClient client) {
		this.client = client;
	}

	@Test
	void viewsAnswer() {
		this.client.get("/").send().hasStatus(200).hasJson("{ \"hello\": \"world\" }").hasJsonAt("/hello", "world");
		this.client.post("/echo").json(List.of(1, 2)).send().hasJson("[1, 2]").hasText("[1,2]").hasJsonAt("/1", 2);
		this.client.put("/echo").json("text").send().hasText("text");
		this.client.patch("/echo").json(true).send().hasStatus(200);
		this.client.delete("/gone/7").send().hasStatus(204).hasHeader("x-gone", "7", "twice").hasNoHeader("X-Other");
		this.client.delete("/gone/-7").send().hasStatus(400).hasJsonAt("/Message", "negative");
	}

	@Test
	void requestIsSentAsItIsSaid() {
		this.client.post("/text?a=1&a=2")
			.header("X-Test", "header")
			.body("text/html", "replaced")
			.body("text/plain", "four")
			.send()
			.hasStatus(200)
			.hasText("header {a=2} 4");
	}

	@Test
	void queryHeadersAndCookiesAreSent() {
		this.client.get("/search?q=first")
			.query("tag", "a b", "c&d")
			.query("page", 2)
			.header("X-Token", "t")
			.cookie("session", "s")
			.cookie("other", "o")
			.send()
			.hasStatus(200)
			.hasText("first [a b, c&d] 2 t s {session=s, other=o}");
		this.client.get("/search").send().hasStatus(400).hasJsonAt("/Message", "Query parameter 'q' is missing");
		this.client.head("/head").send().hasStatus(204);
	}

	@Test
	void formsAreSent() {
		this.client.post("/form").form("name", "Ada & Bea").form("tag", 1, 2).send().hasText("Ada & Bea [1, 2] 0");
		this.client.post("/form")
			.form("name", "Ada")
			.file("photo", "a \"b\".png", "image/png", new byte[] { 1, 0, (byte) 0xff, '\r', '\n' })
			.file("photo", "chalice-test-form", "--chalice-test-form--")
			.form("tag", 3)
			.send()
			.hasText("Ada [3] 2 a \"b\".png image/png 0100ff0d0a");
		this.client.post("/form")
			.form("tag", 1)
			.send()
			.hasStatus(400)
			.hasJsonAt("/Message", "Form field 'name' is missing");
	}

	@Test
	void textThatIsJsonIsNotEncodedTwice() throws Exception {
		this.client.post("/echo").json("{\"a\": [1]}").send().hasJson("{\"a\":[1]}");
		this.client.post("/echo").json("\"text\"").send().hasText("text");
		this.client.post("/echo").json("{\"a\": ").send().hasText("{\"a\": ");
		this.client.post("/echo").json("1 2").send().hasText("1 2");
		assertThat(this.client.call("add", "[1, 2]")).isEqualTo(6);
	}

	@Test
	void gatewayAnswersByItsRules() {
		this.client.get("/unknown").send().hasStatus(403).hasJsonAt("/message", "Missing Authentication Token");
		this.client.request("GET", "/echo").send().hasStatus(403);
		this.client.options("/echo").send().hasStatus(200).hasHeader("Access-Control-Allow-Origin", "*");
		this.client.get("/key").send().hasStatus(403).hasJsonAt("/message", "Forbidden");
		this.client.get("/key").apiKey("open-sesame").send().hasStatus(200).hasText("opened");
		this.client.get("/guarded").send().hasStatus(401);
		this.client.get("/guarded").header("Authorization", "no").send().hasStatus(403);
		this.client.get("/guarded").header("Authorization", "let-me-in").send().hasStatus(200).hasText("api_handler");
		this.client.post("/text").json("x").send().hasStatus(415);
	}

	@Test
	void functionsAreCalled() throws Exception {
		assertThat(this.client.call("add", List.of(1, 2))).isEqualTo(6);
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> this.client.call("fail", null))
			.withMessage("not today");
		assertThatIllegalArgumentException().isThrownBy(() -> this.client.call("sub", null))
			.withMessageContaining("'sub'")
			.withMessageContaining("add");
	}

	@Test
	void nothingIsServed(CapturedOutput output) {
		this.client.get("/").send().hasStatus(200);
		assertThat(output).doesNotContain("Serving on");
	}

	@Nested
	class WithinAnother {

		@Test
		void clientIsThere() {
			ChaliceTestTests.this.client.get("/").send().hasStatus(200);
		}

	}

	@Nested
	@ChaliceTest(properties = "greeting=bye")
	class WithPropertiesOfItsOwn {

		@Autowired
		private ChaliceTestClient own;

		@Test
		void applicationHasThem() {
			this.own.get("/").send().hasJson("{\"bye\":\"world\"}");
		}

	}

}
