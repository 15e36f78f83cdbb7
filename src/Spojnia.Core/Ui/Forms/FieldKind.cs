using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Spojnia.Core.Ui.Forms;

/// <summary>How a field is drawn.</summary>
public enum FieldKind
{
    /// <summary>Follows from the property: its type, then <see cref="DataTypeAttribute"/>.</summary>
    Auto,
    Text,
    Textarea,
    Email,
    Password,
    Number,

    /// <summary>A day from a calendar.</summary>
    Date,

    /// <summary>A day that people know by heart (of birth), typed as 27.03.1985.</summary>
    TypedDate,
    Time,
    DateTime,
    File,
    Select,
    Radios,

    /// <summary>Several of the items.</summary>
    Checkboxes,

    /// <summary>One yes-or-no box.</summary>
    Checkbox,
}

internal static class FieldKinds
{
    public static FieldKind Of(ModelMetadata metadata, bool hasItems)
    {
        var type = metadata.UnderlyingOrModelType;
        if (hasItems)
            return metadata.IsEnumerableType ? FieldKind.Checkboxes : FieldKind.Select;
        if (type == typeof(bool))
            return FieldKind.Checkbox;
        if (type == typeof(DateOnly))
            return FieldKind.Date;
        if (type == typeof(TimeOnly))
            return FieldKind.Time;
        if (type == typeof(DateTime))
            return FieldKind.DateTime;
        if (typeof(IFormFile).IsAssignableFrom(type) || metadata.IsEnumerableType && typeof(IFormFile).IsAssignableFrom(metadata.ElementType))
            return FieldKind.File;
        if (type.IsPrimitive || type == typeof(decimal))
            return FieldKind.Number;
        return metadata.DataTypeName switch
        {
            nameof(DataType.Password) => FieldKind.Password,
            nameof(DataType.EmailAddress) => FieldKind.Email,
            nameof(DataType.MultilineText) => FieldKind.Textarea,
            _ => FieldKind.Text,
        };
    }

    /// <summary>True when the field is a group of boxes under a legend.</summary>
    public static bool IsGroup(this FieldKind kind) => kind is FieldKind.Radios or FieldKind.Checkboxes;
}
