using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Spojnia.Core.Ui.Forms;

/// <summary>Forms read as Poles write and complain in Polish sentences.</summary>
public static class PolishForms
{
    public static void UsePolishForms(this MvcOptions options)
    {
        options.ModelBinderProviders.Insert(0, new PolishBinders());
        options.ModelMetadataDetailsProviders.Add(new PolishSentences());
        // An empty optional text is an empty text; what must be filled in says so by [Required].
        options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        var messages = options.ModelBindingMessageProvider;
        messages.SetValueIsInvalidAccessor(_ => "Tej wartości nie da się odczytać. Popraw ją.");
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => "Tej wartości nie da się odczytać. Popraw ją.");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => "Tej wartości nie da się odczytać. Popraw ją.");
        messages.SetUnknownValueIsInvalidAccessor(_ => "Tej wartości nie da się odczytać. Popraw ją.");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Tej wartości nie da się odczytać. Popraw ją.");
        messages.SetValueMustNotBeNullAccessor(_ => "Wypełnij to pole.");
        messages.SetMissingBindRequiredValueAccessor(_ => "Wypełnij to pole.");
        messages.SetMissingKeyOrValueAccessor(() => "Wypełnij to pole.");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "Formularz przyszedł pusty. Wyślij go jeszcze raz.");
        messages.SetValueMustBeANumberAccessor(_ => "Wpisz liczbę.");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "Wpisz liczbę.");
    }

    private sealed class PolishSentences : IValidationMetadataProvider, IDisplayMetadataProvider
    {
        public void CreateDisplayMetadata(DisplayMetadataProviderContext context)
        {
            if (context.Key.ModelType == typeof(string) && context.Key.PropertyInfo is { } property
                && new NullabilityInfoContext().Create(property).WriteState == NullabilityState.NotNull)
            {
                context.DisplayMetadata.ConvertEmptyStringToNull = false;
            }
        }

        public void CreateValidationMetadata(ValidationMetadataProviderContext context)
        {
            foreach (var rule in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
            {
                if (rule.ErrorMessage is null && rule.ErrorMessageResourceName is null)
                    rule.ErrorMessage = Sentence(rule);
            }
        }

        // In these sentences {1} and {2} are the numbers of the rule.
        private static string? Sentence(ValidationAttribute rule) => rule switch
        {
            RequiredAttribute => "Wypełnij to pole.",
            StringLengthAttribute { MinimumLength: > 0 } => "Wpisz od {2} do {1} znaków.",
            StringLengthAttribute or MaxLengthAttribute => "Wpisz najwyżej {1} znaków.",
            MinLengthAttribute => "Wpisz co najmniej {1} znaków.",
            RangeAttribute => "Wpisz liczbę od {1} do {2}.",
            EmailAddressAttribute => "Wpisz adres e-mail, na przykład imie.nazwisko@gmina.pl.",
            PhoneAttribute => "Wpisz numer telefonu, na przykład 77 123 45 67.",
            UrlAttribute => "Wpisz adres strony, na przykład https://gmina.pl.",
            CompareAttribute => "Te dwa pola się różnią. Wpisz w obu to samo.",
            RegularExpressionAttribute => "Ta wartość ma niewłaściwą postać. Popraw ją.",
            _ => null,
        };
    }
}
