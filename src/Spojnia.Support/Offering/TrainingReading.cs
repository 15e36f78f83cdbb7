namespace Spojnia.Support.Offering;

/// <summary>What is read off a training as it stands; changes nothing.</summary>
internal static class TrainingReading
{
    extension(Training training)
    {
        /// <summary>What is still missing before the training can be shown to people; whole sentences, empty when nothing.</summary>
        public IReadOnlyList<string> MissingToPublish(DateOnly today)
        {
            var missing = new List<string>();
            void Need(bool there, string sentence)
            {
                if (!there)
                    missing.Add(sentence);
            }

            Need(training.Description.Length >= 30, "Napisz, czego dotyczy szkolenie (co najmniej 30 znaków).");
            Need(training.Audience.Length > 0, "Napisz, dla kogo jest szkolenie.");
            Need(training.Place.Length > 0 || training.OnlineLink.Length > 0, "Podaj miejsce albo link do spotkania zdalnego.");
            Need(training.Sessions.Count > 0, "Dodaj przynajmniej jedne zajęcia z dniem i godzinami.");
            Need(training.Places > 0, "Podaj liczbę miejsc.");
            Need(training.EnrolmentOpensOn is not null && training.EnrolmentClosesOn is not null, "Podaj pierwszy i ostatni dzień naboru.");
            Need(training.EnrolmentClosesOn is null || training.EnrolmentClosesOn >= today, "Ostatni dzień naboru już minął. Podaj późniejszy.");
            Need(training.EnrolmentClosesOn is null || training.FirstDay is null || training.EnrolmentClosesOn <= training.FirstDay, "Nabór musi się skończyć najpóźniej w dniu pierwszych zajęć.");
            Need(!training.IsSupport || training.TaskNumber is not null, "Wskaż zadanie projektu, w którym odbywa się wsparcie.");
            Need(training.TestMax is null || training.ValidatorId is not null || training.Validator.Length > 0, "Wskaż osobę, która sprawdzi test (walidatora).");
            return missing;
        }

        /// <summary>What staff wrote, to begin another from.</summary>
        public TrainingOutline Outline() => new()
        {
            KindCode = training.KindCode,
            IsSupport = training.IsSupport,
            Title = training.Title,
            Description = training.Description,
            Audience = training.Audience,
            ProjectId = training.ProjectId,
            TaskNumber = training.TaskNumber,
            Actions = training.Actions,
            Themes = training.Themes,
            Place = training.Place,
            Address = training.Address,
            OnlineLink = training.OnlineLink,
            Trainers = training.Trainers,
            TrainerIds = training.TrainerIds,
            EnrolmentOpensOn = training.EnrolmentOpensOn,
            EnrolmentClosesOn = training.EnrolmentClosesOn,
            Places = training.Places,
            PlacesPerInstitution = training.PlacesPerInstitution,
            PlacesPerJst = training.PlacesPerJst,
            AllowedTypes = training.AllowedTypes,
            OnlyFromRegion = training.OnlyFromRegion,
            DelegationRequired = training.DelegationRequired,
            NewcomersFirst = training.NewcomersFirst,
            LearningOutcomes = training.LearningOutcomes,
            TestMax = training.TestMax,
            TestThresholdPercent = training.TestThresholdPercent,
            AttendancePercent = training.AttendancePercent,
            ValidatorId = training.ValidatorId,
            Validator = training.Validator,
            IsAbroad = training.IsAbroad,
            ReportDays = training.ReportDays,
            PartRule = training.PartRule,
            PartsRequired = training.PartsRequired,
            DiplomaRequired = training.DiplomaRequired,
            Edition = training.Edition,
            SeriesId = training.SeriesId,
        };
    }
}
