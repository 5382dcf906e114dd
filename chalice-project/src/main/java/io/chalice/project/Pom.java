package io.chalice.project;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * One {@code pom.xml} as it is written: nothing inherited, nothing interpolated.
 */
final class Pom {

	/** What a project's file is called. */
	static final String FILE = "pom.xml";

	private final Path file;

	private final Element root;

	private Pom(Path file, Element root) {
		this.file = file;
		this.root = root;
	}

	/**
	 * Read a file.
	 * @param file the file
	 * @return its content
	 * @throws MalformedPomException when it is not XML
	 */
	static Pom read(Path file) {
		try (InputStream stream = Files.newInputStream(file)) {
			return new Pom(file.toAbsolutePath().normalize(), builder().parse(stream).getDocumentElement());
		}
		catch (SAXParseException ex) {
			throw new MalformedPomException(file, ex.getLineNumber(), ex.getColumnNumber(),
					String.valueOf(ex.getMessage()));
		}
		catch (SAXException | ParserConfigurationException ex) {
			throw new IllegalStateException("Could not read " + file, ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not read " + file, ex);
		}
	}

	private static DocumentBuilder builder() throws ParserConfigurationException {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
		factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
		factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
		DocumentBuilder builder = factory.newDocumentBuilder();
		// the default one prints
		builder.setErrorHandler(new DefaultHandler());
		return builder;
	}

	Path file() {
		return this.file;
	}

	Path directory() {
		return this.file.resolveSibling("");
	}

	/**
	 * Return the text of an element.
	 * @param path the names of the elements that lead to it
	 * @return the text without the space around it, or {@code null} without such an
	 * element
	 */
	@Nullable String text(String... path) {
		Element element = element(this.root, path);
		return (element != null) ? element.getTextContent().trim() : null;
	}

	boolean has(String... path) {
		return element(this.root, path) != null;
	}

	/**
	 * Return the modules of this project, by their paths.
	 * @return the modules' paths, relative to this project
	 */
	List<String> modules() {
		Element modules = element(this.root, "modules");
		return (modules != null)
				? children(modules, "module").stream().map((module) -> module.getTextContent().trim()).toList()
				: List.of();
	}

	/**
	 * Return a setting of a plugin.
	 * @param artifactId the plugin's artifact id
	 * @param name the setting's name
	 * @return the setting of the plugin, else of its management, else {@code null}
	 */
	@Nullable String pluginSetting(String artifactId, String name) {
		String setting = pluginSetting(element(this.root, "build", "plugins"), artifactId, name);
		return (setting != null) ? setting
				: pluginSetting(element(this.root, "build", "pluginManagement", "plugins"), artifactId, name);
	}

	private static @Nullable String pluginSetting(@Nullable Element plugins, String artifactId, String name) {
		if (plugins == null) {
			return null;
		}
		for (Element plugin : children(plugins, "plugin")) {
			Element id = element(plugin, "artifactId");
			Element setting = element(plugin, "configuration", name);
			if (id != null && setting != null && id.getTextContent().trim().equals(artifactId)) {
				return setting.getTextContent().trim();
			}
		}
		return null;
	}

	/**
	 * Return the plugins that take part in every build.
	 * @return their artifact ids
	 */
	List<String> plugins() {
		Element plugins = element(this.root, "build", "plugins");
		return (plugins != null) ? texts(children(plugins, "plugin"), "artifactId") : List.of();
	}

	/**
	 * Return what is configured for a plugin.
	 * @param artifactId the plugin's artifact id
	 * @return the names of the settings
	 */
	Set<String> settings(String artifactId) {
		Set<String> names = new LinkedHashSet<>();
		for (String[] path : List.of(new String[] { "build", "plugins" },
				new String[] { "build", "pluginManagement", "plugins" })) {
			Element plugins = element(this.root, path);
			for (Element plugin : (plugins != null) ? children(plugins, "plugin") : List.<Element>of()) {
				Element id = element(plugin, "artifactId");
				if (id != null && id.getTextContent().trim().equals(artifactId)) {
					addNames(element(plugin, "configuration"), names);
					addNames(element(plugin, "executions"), names);
				}
			}
		}
		return names;
	}

	/**
	 * Return the dependencies, those of its profiles included, as they are written.
	 * @return the dependencies, in no order that means something
	 */
	List<Declared> dependencies() {
		List<Declared> declared = new ArrayList<>();
		addDependencies(this.root, declared);
		Element profiles = element(this.root, "profiles");
		for (Element profile : (profiles != null) ? children(profiles, "profile") : List.<Element>of()) {
			addDependencies(profile, declared);
		}
		return declared;
	}

	/**
	 * Return whether other projects' tests are among the dependencies.
	 * @return {@code true} for the type {@code test-jar} or the classifier {@code tests}
	 */
	boolean dependsOnTests() {
		NodeList dependencies = this.root.getElementsByTagName("dependency");
		for (int i = 0; i < dependencies.getLength(); i++) {
			Element dependency = (Element) dependencies.item(i);
			if ("test-jar".equals(childText(dependency, "type"))
					|| "tests".equals(childText(dependency, "classifier"))) {
				return true;
			}
		}
		return false;
	}

	private static void addDependencies(Element parent, List<Declared> declared) {
		Element dependencies = element(parent, "dependencies");
		for (Element dependency : (dependencies != null) ? children(dependencies, "dependency") : List.<Element>of()) {
			declared.add(new Declared(childText(dependency, "groupId"), childText(dependency, "artifactId"),
					childText(dependency, "scope"), "true".equals(childText(dependency, "optional"))));
		}
	}

	private static String childText(Element parent, String name) {
		Element element = element(parent, name);
		return (element != null) ? element.getTextContent().trim() : "";
	}

	/**
	 * Return the scopes of the dependencies, as far as they are given.
	 * @return the scopes
	 */
	List<String> scopes() {
		Element dependencies = element(this.root, "dependencies");
		return (dependencies != null) ? texts(children(dependencies, "dependency"), "scope") : List.of();
	}

	private static List<String> texts(List<Element> elements, String child) {
		List<String> texts = new ArrayList<>();
		for (Element element : elements) {
			Element found = element(element, child);
			if (found != null) {
				texts.add(found.getTextContent().trim());
			}
		}
		return texts;
	}

	private static void addNames(@Nullable Element parent, Set<String> names) {
		for (Node node = (parent != null) ? parent.getFirstChild() : null; node != null; node = node.getNextSibling()) {
			if (node instanceof Element element) {
				names.add(element.getTagName());
			}
		}
	}

	private static @Nullable Element element(Element from, String... path) {
		Element element = from;
		for (String name : path) {
			List<Element> children = children(element, name);
			if (children.isEmpty()) {
				return null;
			}
			element = children.get(0);
		}
		return element;
	}

	private static List<Element> children(Element parent, String name) {
		List<Element> children = new ArrayList<>();
		for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (node instanceof Element element && element.getTagName().equals(name)) {
				children.add(element);
			}
		}
		return children;
	}

	/**
	 * A dependency as it is written.
	 *
	 * @param groupId its group id
	 * @param artifactId its artifact id
	 * @param scope its scope, empty when none is given
	 * @param optional whether others do not get it along
	 */
	record Declared(String groupId, String artifactId, String scope, boolean optional) {

	}

}
