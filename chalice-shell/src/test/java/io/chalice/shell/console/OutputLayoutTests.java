package io.chalice.shell.console;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class OutputLayoutTests {

	private static final String TEXT = "The authorizer 'own pool' of arn:aws:lambda:eu-west-1:123456789012:function:"
			+ "shop-dev is not there any more, because somebody has deleted it outside; to make it again: "
			+ "./chalice deploy --stage prod --region eu-west-1. What is done is kept.";

	@ParameterizedTest
	@ValueSource(ints = { 40, 41, 59, 60, 79, 80, 81, 120, 199, 200 })
	void linesEndBetweenWords(int columns) {
		String wrapped = wrap(TEXT, columns);
		assertThat(wrapped.replace('\n', ' ')).isEqualTo(TEXT);
		assertThat(wrapped.lines()
			.filter((line) -> line.length() > columns)
			.filter((line) -> !line.startsWith("arn:") && !line.startsWith("./chalice"))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(ints = { 40, 60, 80, 200 })
	void whatIsToBeCopiedStaysInOnePiece(int columns) {
		assertThat(wrap(TEXT, columns)).contains("./chalice deploy --stage prod --region eu-west-1.", "'own pool'",
				"arn:aws:lambda:eu-west-1:123456789012:function:shop-dev");
	}

	@Test
	void lineIsFullBeforeItIsBroken() {
		assertThat(wrap("aaaaaaaaa bbbbbbbbb ccccccccc ddddddddd e", 41))
			.isEqualTo("aaaaaaaaa bbbbbbbbb ccccccccc ddddddddd e");
		assertThat(wrap("aaaaaaaaa bbbbbbbbb ccccccccc ddddddddd e", 40))
			.isEqualTo("aaaaaaaaa bbbbbbbbb ccccccccc ddddddddd\ne");
	}

	@Test
	void indentationIsKept() {
		assertThat(wrap("  one two three four five six seven eight nine ten", 40))
			.isEqualTo("  one two three four five six seven\n  eight nine ten");
	}

	@Test
	void commandsOfASessionBeginWithTheirNames() {
		OutputLayout layout = new OutputLayout(() -> 40, Set.of("local"));
		assertThat(layout.wrap("Port 8000 is taken. Another one: local --port 8001 --stage dev"))
			.isEqualTo("Port 8000 is taken. Another one:\nlocal --port 8001 --stage dev");
		assertThat(layout.wrap("What comes next is a word that may be a local one, or not"))
			.isEqualTo("What comes next is a word that may be a\nlocal one, or not");
	}

	@Test
	void apostropheIsNoQuotation() {
		assertThat(wrap("It is the 'first of many words that are here and there and have no end at all", 40).lines())
			.allMatch((line) -> line.length() <= 40);
	}

	@Test
	void jsonAndCodeAreLeftAsTheyAre() {
		String json = "{\"Action\": \"s3:GetObject\",   \"Resource\": \"arn:aws:s3:::bucket/key with spaces\"}";
		assertThat(wrap(json, 40)).isEqualTo(json);
		String code = "    @ChaliceRoute(value = \"/cities/{city}\", methods = GET, cors = true)";
		assertThat(wrap(code, 40)).isEqualTo(code);
		String frame = "\tat com.example.Shop.index(Shop.java:12) and so on and so on and so on";
		assertThat(wrap(frame, 40)).isEqualTo(frame);
	}

	@Test
	void coloursTakeNoColumns() {
		String painted = Colour.RED.paint("aaaaaaaaa bbbbbbbbb ccccccccc ddddddddd");
		assertThat(wrap(painted, 40)).isEqualTo(painted);
	}

	@Test
	void nothingIsBrokenInAPipe() {
		assertThat(OutputLayout.NONE.wrap(TEXT)).isEqualTo(TEXT);
	}

	private static String wrap(String text, int columns) {
		return new OutputLayout(() -> columns, Set.of("./chalice")).wrap(text);
	}

}
