using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Spojnia.Tests.Hosting;

/// <summary>A form as a browser would send it: what stands in its fields, with what the test typed over them.</summary>
internal sealed class FilledForm
{
    private readonly List<(string Name, object Value)> _fields = [];
    private readonly bool _multipart;

    private FilledForm(bool multipart) => _multipart = multipart;

    public static FilledForm Of(IHtmlFormElement form, IHtmlElement? button, object? typed)
    {
        var filled = new FilledForm(form.Enctype == "multipart/form-data");
        var values = Read(typed);
        HashSet<string> names = [];
        // Fields may stand outside the form and belong to it by its id.
        foreach (var field in form.Elements.Where(field => field.GetAttribute("name") is { Length: > 0 } && !field.HasAttribute("disabled")))
        {
            var name = field.GetAttribute("name")!;
            names.Add(name);
            if (!values.ContainsKey(name))
                filled.AddStanding(name, field);
        }

        foreach (var (name, value) in values)
        {
            if (!names.Contains(name))
                throw new InvalidOperationException($"The form has no field «{name}»; it has: {string.Join(", ", names)}.");
            filled.AddTyped(name, value, form);
        }

        if (button?.GetAttribute("name") is { Length: > 0 } pressed)
            filled._fields.Add((pressed, button.GetAttribute("value") ?? ""));
        return filled;
    }

    public HttpContent ToContent()
    {
        if (!_multipart)
            return new FormUrlEncodedContent(_fields.Where(field => field.Value is string).Select(field => KeyValuePair.Create(field.Name, (string)field.Value)));
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in _fields)
        {
            if (value is Upload upload)
                content.Add(new ByteArrayContent(upload.Content) { Headers = { ContentType = new(upload.Type) } }, name, upload.Name);
            else
                content.Add(new StringContent((string)value), name);
        }

        return content;
    }

    public string ToQuery() => string.Join('&', _fields.Select(field => $"{Uri.EscapeDataString(field.Name)}={Uri.EscapeDataString((string)field.Value)}"));

    private static Dictionary<string, object?> Read(object? typed) => typed switch
    {
        null => [],
        IEnumerable<KeyValuePair<string, string>> texts => texts.ToDictionary(field => field.Key, field => (object?)field.Value),
        IEnumerable<KeyValuePair<string, object?>> many => many.ToDictionary(field => field.Key, field => field.Value),
        _ => typed.GetType().GetProperties().ToDictionary(property => property.Name, property => property.GetValue(typed)),
    };

    private void AddStanding(string name, IElement field)
    {
        switch (field)
        {
            case IHtmlInputElement { Type: "submit" or "button" or "image" or "reset" or "file" } or IHtmlButtonElement:
                break;
            case IHtmlInputElement { Type: "checkbox" or "radio" } box:
                if (box.IsChecked)
                    _fields.Add((name, box.GetAttribute("value") ?? "on"));
                break;
            case IHtmlInputElement input:
                _fields.Add((name, input.Value));
                break;
            case IHtmlTextAreaElement area:
                _fields.Add((name, area.Value));
                break;
            case IHtmlSelectElement select:
                _fields.AddRange(select.Options.Where(option => option.IsSelected).Select(option => (name, (object)option.Value)));
                break;
        }
    }

    private void AddTyped(string name, object? value, IHtmlFormElement form)
    {
        switch (value)
        {
            case null:
                break;
            case Upload:
                _fields.Add((name, value));
                break;
            case bool ticked:
                // A tag helper draws a hidden «false» beside a checkbox; it goes along as in a browser.
                if (ticked)
                    _fields.Add((name, form.Elements.OfType<IHtmlInputElement>().First(input => input.Name == name && input.Type == "checkbox").GetAttribute("value") ?? "on"));
                _fields.AddRange(form.Elements.OfType<IHtmlInputElement>().Where(input => input.Name == name && input.Type == "hidden").Select(input => (name, (object)input.Value)));
                break;
            case string text:
                _fields.Add((name, text));
                break;
            case System.Collections.IEnumerable many:
                foreach (var one in many)
                    _fields.Add((name, one as Upload ?? (object)Convert.ToString(one, CultureInfo.InvariantCulture)!));
                break;
            case DateOnly day:
                _fields.Add((name, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
                break;
            default:
                _fields.Add((name, Convert.ToString(value, CultureInfo.InvariantCulture)!));
                break;
        }
    }
}
