using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Spojnia.Core.Values;

namespace Spojnia.Core.Ui.Forms;

/// <summary>Reads days as calendars send them and as people type them; an impossible day is told in a sentence and stays in the field.</summary>
internal sealed class PolishDateBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var sent = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (sent == ValueProviderResult.None)
            return Task.CompletedTask;
        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, sent);
        var text = sent.FirstValue?.Trim() ?? "";
        var optional = Nullable.GetUnderlyingType(bindingContext.ModelType) is not null;
        if (text.Length == 0 && optional)
            bindingContext.Result = ModelBindingResult.Success(null);
        else if (PolishDate.TryParse(text, out var day, out var problem))
            bindingContext.Result = ModelBindingResult.Success(day);
        else
            bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, problem);
        return Task.CompletedTask;
    }
}

/// <summary>Reads times of day: «9:00», «09.00», «9».</summary>
internal sealed class PolishTimeBinder : IModelBinder
{
    private static readonly string[] Forms = ["H:mm", "HH:mm", "H:mm:ss", "HH:mm:ss", "H.mm", "%H"];

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var sent = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (sent == ValueProviderResult.None)
            return Task.CompletedTask;
        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, sent);
        var text = sent.FirstValue?.Trim() ?? "";
        if (text.Length == 0 && Nullable.GetUnderlyingType(bindingContext.ModelType) is not null)
            bindingContext.Result = ModelBindingResult.Success(null);
        else if (TimeOnly.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            bindingContext.Result = ModelBindingResult.Success(time);
        else
            bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, text.Length == 0 ? "Podaj godzinę." : "To nie jest godzina. Wpisz godzinę i minuty, na przykład 9:00.");
        return Task.CompletedTask;
    }
}

/// <summary>Puts the Polish readers before the usual ones.</summary>
internal sealed class PolishBinders : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var type = context.Metadata.UnderlyingOrModelType;
        return type == typeof(DateOnly) ? new PolishDateBinder() : type == typeof(TimeOnly) ? new PolishTimeBinder() : null;
    }
}
