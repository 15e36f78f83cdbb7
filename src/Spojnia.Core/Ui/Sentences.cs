using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Resources;
using Microsoft.Extensions.Localization;

namespace Spojnia.Core.Ui;

/// <summary>
/// Translations of every module in one place. The Polish sentence is the key (docs/adr/0003-languages.md), so it needs no context: whichever
/// view or page model asks, the same sentence has the same translation. Each assembly keeps its own in <c>Resources/Texts.en.resx</c> and
/// <c>Texts.uk.resx</c>.
/// </summary>
public sealed class Sentences(IEnumerable<Assembly> assemblies) : IStringLocalizerFactory, IStringLocalizer
{
    private readonly Assembly[] _assemblies = [.. assemblies.Distinct()];
    private readonly ConcurrentDictionary<string, FrozenDictionary<string, string>> _languages = new();

    public LocalizedString this[string name] => Find(name, name);

    public LocalizedString this[string name, params object[] arguments]
    {
        get
        {
            var found = Find(name, name);
            return new LocalizedString(name, string.Format(PageLanguage.Culture, found.Value, arguments), found.ResourceNotFound);
        }
    }

    public IStringLocalizer Create(Type resourceSource) => this;

    public IStringLocalizer Create(string baseName, string location) => this;

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) =>
        In(PageLanguage.Code).Select(pair => new LocalizedString(pair.Key, pair.Value));

    /// <summary>Sentences with a translation into a language (<c>en</c>, <c>uk</c>).</summary>
    public FrozenDictionary<string, string> In(string language) => _languages.GetOrAdd(language, Read);

    private LocalizedString Find(string name, string otherwise) =>
        PageLanguage.Code == PageLanguage.Polish ? new LocalizedString(name, otherwise)
        : In(PageLanguage.Code).TryGetValue(name, out var translated) ? new LocalizedString(name, translated)
        : new LocalizedString(name, otherwise, resourceNotFound: true);

    private FrozenDictionary<string, string> Read(string language)
    {
        var found = new Dictionary<string, string>();
        foreach (var assembly in _assemblies)
        {
            try
            {
                var set = new ResourceManager($"{assembly.GetName().Name}.Resources.Texts", assembly)
                    .GetResourceSet(CultureInfo.GetCultureInfo(language), createIfNotExists: true, tryParents: false);
                foreach (DictionaryEntry entry in set ?? Enumerable.Empty<DictionaryEntry>() as IEnumerable)
                    found.TryAdd((string)entry.Key, (string)entry.Value!);
            }
            catch (MissingManifestResourceException)
            {
                // An assembly without public sentences keeps no translations.
            }
        }

        return found.ToFrozenDictionary();
    }
}
