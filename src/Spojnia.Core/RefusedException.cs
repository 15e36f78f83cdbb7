namespace Spojnia.Core;

/// <summary>An expected «no»: a rule of the domain forbids the act. The message is a whole Polish sentence for the person.</summary>
public sealed class RefusedException(string sentence) : Exception(sentence);

/// <summary>Guards at the top of an entity's methods.</summary>
public static class Refuse
{
    /// <summary>Throws <see cref="RefusedException"/> with <paramref name="sentence"/> when <paramref name="condition"/> holds.</summary>
    public static void If(bool condition, string sentence)
    {
        if (condition)
            throw new RefusedException(sentence);
    }
}
