namespace Spojnia.Core;

/// <summary>Something of the installation is wrong (a setting, a file, a schema) and the operator must mend it: the start ends with the message and no stack.</summary>
public interface ISetupFault
{
    /// <summary>What is wrong and what to do.</summary>
    string Message { get; }
}

/// <summary>The site cannot start as it is set up.</summary>
public sealed class SetupException(string sentence) : Exception(sentence), ISetupFault;
