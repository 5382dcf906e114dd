package io.chalice.project.adoption;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Finds where in a text elements are: behind each event, its reader stands after the tag.
 */
final class PomReader extends DefaultHandler {

	private final String text;

	private final List<Integer> lines = new ArrayList<>(List.of(0));

	private final Deque<PomElement> open = new ArrayDeque<>();

	private @Nullable Locator locator;

	private @Nullable PomElement root;

	private PomReader(String text) {
		this.text = text;
		for (int index = text.indexOf('\n'); index >= 0; index = text.indexOf('\n', index + 1)) {
			this.lines.add(index + 1);
		}
	}

	/**
	 * Read a text whose lines end with line feeds only.
	 * @param file where it is from, for messages
	 * @param text the text
	 * @return its root
	 * @throws AdoptionException when it is not XML
	 */
	static PomElement read(Path file, String text) {
		PomReader reader = new PomReader(text);
		try {
			SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
			factory.setNamespaceAware(true);
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			factory.newSAXParser().parse(new InputSource(new StringReader(text)), reader);
			return Objects.requireNonNull(reader.root);
		}
		catch (SAXParseException ex) {
			throw new AdoptionException(
					"%s:%d:%d: %s".formatted(file, ex.getLineNumber(), ex.getColumnNumber(), ex.getMessage()));
		}
		catch (SAXException | ParserConfigurationException ex) {
			throw new IllegalStateException("Could not read " + file, ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not read " + file, ex);
		}
	}

	@Override
	public void setDocumentLocator(Locator locator) {
		this.locator = locator;
	}

	private int position() {
		Locator at = Objects.requireNonNull(this.locator);
		int offset = this.lines.get(at.getLineNumber() - 1) + at.getColumnNumber() - 1;
		return this.text.lastIndexOf('>', offset - 1) + 1;
	}

	@Override
	public void startElement(String uri, String name, String qualifiedName, Attributes attributes) {
		int end = position();
		PomElement element = new PomElement(name, this.text.lastIndexOf('<', end - 1), end);
		PomElement parent = this.open.peek();
		if (parent != null) {
			parent.add(element);
		}
		else {
			this.root = element;
		}
		this.open.push(element);
	}

	@Override
	public void endElement(String uri, String name, String qualifiedName) {
		int end = position();
		this.open.pop().close(this.text.lastIndexOf('<', end - 1), end);
	}

	// the caller tells
	@Override
	public void fatalError(SAXParseException failure) throws SAXException {
		throw failure;
	}

}
