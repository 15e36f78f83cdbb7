namespace Spojnia.Core.Data;

/// <summary>A row that is only ever added: what was said once stays readable as it was said. The context throws if asked to change or delete one.</summary>
public interface IAppendOnly;
