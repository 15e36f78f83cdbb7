using Spojnia.Core.Access;

namespace Spojnia.Support.Papers;

/// <summary>Which papers of one kind are to come back signed, and who sees them. Each kind registers one: <c>services.AddScoped&lt;IPaperTrail, …&gt;()</c>.</summary>
internal interface IPaperTrail
{
    /// <summary>One of <see cref="PaperKinds"/>.</summary>
    string Kind { get; }

    /// <summary>«Lista obecności».</summary>
    string Name { get; }

    /// <summary>Every paper that is or was to come back and that the caller sees; <see cref="ExpectedPaper.Id"/> is the id of the record it belongs to.</summary>
    IQueryable<ExpectedPaper> Expected(Caller caller);

    /// <summary>Page of the record.</summary>
    string LinkOf(ExpectedPaper paper);
}

/// <summary>A paper that is to come back signed.</summary>
internal sealed record ExpectedPaper
{
    /// <summary>The record it belongs to: a session, an application, a certificate.</summary>
    public Guid Id { get; init; }

    /// <summary>The training, contract or exam that the record is part of.</summary>
    public Guid ParentId { get; init; }
    public string Title { get; init; } = "";

    /// <summary>Whose paper, or what tells it from others of the title.</summary>
    public string Detail { get; init; } = "";

    /// <summary>The day it speaks of.</summary>
    public DateOnly? Day { get; init; }
}
